import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { schemeKey } from '../../../shared/schema/scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { LetterButton } from '../../print/official/letter-button.tsx';
import { paperText } from '../../print/paper/paper-text.ts';
import type { PrintCall } from '../../print/paper/print-call.ts';
import { useCommand } from '../../ui/use-command.ts';
import { elsewhereBlanks } from './elsewhere-blanks.ts';
import { madeElsewhere, type ElsewhereForm } from './form-list.ts';
import type { FormsOffice } from './forms-office.ts';

interface ElsewhereActionsProps {
  readonly name: ElsewhereForm;
  readonly office: FormsOffice;
}

/** A form whose data are entered on another screen: blank from here, filled in from there. */
export function ElsewhereActions({ name, office }: ElsewhereActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = madeElsewhere[name];
  return (
    <Flex gap={8}>
      <BlankButton name={name} office={office} />
      <Button onClick={() => void navigate(`/${place}`)}>
        {t('forms.go', { place: t(`shell.nav.${place}`) })}
      </Button>
    </Flex>
  );
}

function BlankButton({ name, office }: ElsewhereActionsProps) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const blank = elsewhereBlanks[name]?.(office);
  const { year, scheme } = office.cycle;
  const print = (jobAt: (now: Date) => PrintCall) =>
    run(async () => {
      const printed = await bridge.print.toPdf(jobAt(store.clock.now()));
      if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    });
  if (!blank) return null;
  const fileName = paperText('forms.fileNameBlank', { year, form: paperText(`forms.form.${name}`) });
  if (blank.kind === 'paper') {
    return (
      <Button loading={busy} onClick={() => void print((now) => blank.jobAt(now, fileName))}>
        {t('forms.blank')}
      </Button>
    );
  }
  return (
    <LetterButton
      label={t('forms.blank')}
      letter={blank.letter}
      headed={blank.headed}
      scheme={schemeKey(scheme)}
      actorId={store.actor.id}
      now={() => store.clock.now()}
      busy={busy}
      print={(jobAt) => print((now) => ({ ...jobAt(now), fileName }))}
    />
  );
}
