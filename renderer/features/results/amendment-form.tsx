import { Button, Flex, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import type { Amendment } from '../../../shared/schema/supplement.ts';
import type { AmendmentWords } from './amendment-text.ts';
import { CountsFields } from './counts-fields.tsx';
import { PointsFields } from './points-fields.tsx';
import { VetoFields } from './veto-fields.tsx';

/** What the fields of one kind of amendment are given. */
export interface AmendmentFieldsProps {
  /** What stands now, with the amendments that were added before. */
  readonly archive: CycleArchive;
  readonly words: AmendmentWords;
  readonly candidacyId: string;
  /** Null while what is filled in makes no amendment. */
  readonly onChange: (amendment: Amendment | null) => void;
}

const kinds = ['veto', 'counts', 'points'] as const;
const fields = { veto: VetoFields, counts: CountsFields, points: PointsFields };

interface AmendmentFormProps {
  readonly archive: CycleArchive;
  readonly words: AmendmentWords;
  readonly onAdd: (amendment: Amendment) => void;
}

/** Who is concerned and what is corrected; adding it shows what follows. */
export function AmendmentForm({ archive, words, onAdd }: AmendmentFormProps) {
  const { t } = useTranslation();
  const [candidacyId, setCandidacyId] = useState<string | null>(null);
  const [kind, setKind] = useState<Amendment['kind']>('veto');
  const [ready, setReady] = useState<Amendment | null>(null);
  const [added, setAdded] = useState(0);
  const Fields = fields[kind];
  const add = () => {
    if (!ready) return;
    onAdd(ready);
    setReady(null);
    setAdded(added + 1);
  };
  return (
    <Flex vertical gap={10} style={{ margin: '10px 0' }}>
      <Flex gap={12} align="center">
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('supplements.person')}
          placeholder={t('supplements.personHint')}
          style={{ width: 420 }}
          value={candidacyId}
          onChange={(id) => {
            setCandidacyId(id);
            setReady(null);
          }}
          options={words.lines.map(({ id, name, unit }) => ({ value: id, label: `${name}　${unit}` }))}
        />
        <Segmented
          aria-label={t('supplements.kind.label')}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setReady(null);
          }}
          options={kinds.map((value) => ({ value, label: t(`supplements.kind.${value}`) }))}
        />
      </Flex>
      {candidacyId !== null && (
        <Flex gap={12} align="center" wrap>
          <Fields
            key={`${candidacyId}${kind}${added}`}
            archive={archive}
            words={words}
            candidacyId={candidacyId}
            onChange={setReady}
          />
          <Button disabled={!ready} onClick={add}>
            {t('supplements.add')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
