import { spellText, type SpelledChar, type SpellText } from './spelled-text.ts';

/** Spells each text once, for lists that are built again whenever one of their rows changes. */
export function spellOnce(): SpellText {
  const known = new Map<string, readonly SpelledChar[]>();
  return (text) => {
    const spelled = known.get(text) ?? spellText(text);
    known.set(text, spelled);
    return spelled;
  };
}
