import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { schemeKey, type Scheme } from '../../../shared/schema/scheme.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { downloadText } from '../../ui/download-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { draftOf, revised } from './next-version.ts';
import { readSchemeFile, schemeFileText } from './scheme-file.ts';

export interface SchemeActs {
  readonly busy: boolean;
  /** Goes on with the scheme's draft, or begins its next version. */
  readonly revise: (version: SchemeVersion) => void;
  readonly copy: (version: SchemeVersion) => void;
  readonly discard: (version: SchemeVersion) => void;
  readonly exportFile: (scheme: Scheme) => void;
  readonly importFile: (file: File) => void;
}

/** What can be done with a scheme as a whole; each opens what it made. */
export function useSchemeActs(versions: readonly SchemeVersion[]): SchemeActs {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { schemes } = repositories;
  const { busy, run } = useCommand();
  const offerUndo = useUndo();
  const open = (key: string) => void navigate(`/schemes/${encodeURIComponent(key)}`);
  const begin = async (content: Scheme): Promise<void> => {
    await schemes.begin(content);
    open(schemeKey(content));
  };
  const importScheme = async (text: string): Promise<void> => {
    const scheme = readSchemeFile(text);
    const same = versions.find(({ content }) => schemeHash(content) === schemeHash(scheme));
    if (same) {
      void message.info(t('schemes.importKnown'));
      return open(same.id);
    }
    const draft = draftOf(versions, scheme.id);
    // The draft that is there stays; the file becomes a scheme of its own beside it.
    await begin(draft ? { ...scheme, id: newId('scheme'), version: 1 } : revised(versions, scheme));
    void message.success(t('schemes.imported'));
  };
  return {
    busy,
    revise: (version) => {
      const draft = draftOf(versions, version.content.id);
      if (draft) return open(draft.id);
      void run(() => begin(revised(versions, version.content)));
    },
    copy: ({ content }) => {
      const name = t('schemes.copyName', { name: content.name });
      void run(() => begin({ ...content, id: newId('scheme'), version: 1, name }));
    },
    discard: (version) =>
      void run(async () => {
        await schemes.discard(version.id);
        void navigate('/schemes');
        offerUndo(t('schemes.discarded'), () => schemes.begin(version.content));
      }),
    exportFile: (scheme) => {
      downloadText(
        t('schemes.fileName', { name: scheme.name, version: scheme.version }),
        schemeFileText(scheme),
      );
      void message.success(t('schemes.exported'));
    },
    importFile: (file) => void run(async () => importScheme(await file.text())),
  };
}
