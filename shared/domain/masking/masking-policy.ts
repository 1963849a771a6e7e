import { maskValue, type MaskedField } from './mask-value.ts';

/**
 * Where a personal value may come to stand: a list on the screen; the one record that is being worked on, by who may
 * change it; what is made public; a spreadsheet or list that is saved or printed; a form about one person, for the
 * office's own file; the file for the bank; the copy of everything for the office itself (全部资料); one person's data
 * for himself; the archive of a year; a message.
 */
export const shownPlaces = [
  'list',
  'detail',
  'public',
  'table',
  'form',
  'bankFile',
  'bundle',
  'ownData',
  'archive',
  'message',
] as const;
export type ShownPlace = (typeof shownPlaces)[number];

export type Showing = 'full' | 'masked' | 'none';

/** What has no use for its bearer in that place is masked there, and what nobody needs there is not there. */
export const maskingPolicy: Readonly<Record<MaskedField, Readonly<Record<ShownPlace, Showing>>>> = {
  phone: {
    list: 'masked',
    detail: 'full',
    public: 'none',
    table: 'masked',
    form: 'full',
    bankFile: 'none',
    bundle: 'full',
    ownData: 'full',
    archive: 'none',
    message: 'masked',
  },
  account: {
    list: 'masked',
    detail: 'masked',
    public: 'none',
    table: 'masked',
    form: 'masked',
    bankFile: 'full',
    bundle: 'full',
    ownData: 'masked',
    archive: 'none',
    message: 'masked',
  },
  // Nobody's ID number is asked for; where one was typed into a text, it is told by its ends.
  idNumber: {
    list: 'masked',
    detail: 'masked',
    public: 'none',
    table: 'masked',
    form: 'masked',
    bankFile: 'none',
    bundle: 'full',
    ownData: 'masked',
    archive: 'none',
    message: 'masked',
  },
  // Of somebody whose data were deleted after their time; everybody else is called by his name.
  name: {
    list: 'masked',
    detail: 'masked',
    public: 'masked',
    table: 'masked',
    form: 'masked',
    bankFile: 'none',
    bundle: 'full',
    ownData: 'full',
    archive: 'full',
    message: 'masked',
  },
};

/** A personal value as it may stand in a place; empty where it may not stand at all. */
export function shownValue(place: ShownPlace, field: MaskedField, value: string): string {
  switch (maskingPolicy[field][place]) {
    case 'full':
      return value;
    case 'masked':
      return maskValue(field, value);
    case 'none':
      return '';
  }
}
