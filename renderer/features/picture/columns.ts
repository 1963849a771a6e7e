import type { ViewColumn } from './picture-view.ts';

export const wordColumn = (key: string, label: string): ViewColumn => ({ key, label, isNumber: false });
export const numberColumn = (key: string, label: string): ViewColumn => ({ key, label, isNumber: true });
