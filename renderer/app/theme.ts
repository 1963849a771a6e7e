import type { ThemeConfig } from 'antd';

/** 工会红, the one accent. Status colours stay clear of it, each with one meaning. */
export const unionRed = '#b3202a';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: unionRed,
    colorLink: '#1f5fbf',
    colorInfo: '#1f5fbf',
    colorSuccess: '#2e7d32',
    colorWarning: '#b26a00',
    colorError: '#c4320a',
    // The tints antd derives from these dark tones are muddy; these stay clear beside white.
    colorSuccessBg: '#edf7ee',
    colorSuccessBorder: '#b7dcb9',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#ecc98a',
    colorErrorBg: '#fdeee8',
    colorErrorBorder: '#f0b9a3',
    colorInfoBg: '#edf3fc',
    colorInfoBorder: '#b5cdf0',
    colorBgLayout: '#f4f5f6',
    colorText: '#1f2328',
    fontSize: 14,
    controlHeight: 36,
    borderRadius: 4,
    fontFamily:
      '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", sans-serif',
    motion: false,
  },
  components: {
    Table: {
      cellPaddingBlock: 9,
      cellPaddingInline: 12,
      headerBg: '#f0f1f3',
      headerSplitColor: 'transparent',
      rowSelectedBg: '#eef3fb',
      rowSelectedHoverBg: '#e4ecf8',
    },
    // The city office's entries, its seldom needed groups folded, fit the window of a screen of 768 lines.
    Menu: { itemHeight: 34, itemMarginBlock: 1, subMenuItemBg: '#fff', itemSelectedBg: '#fbeceb' },
  },
};
