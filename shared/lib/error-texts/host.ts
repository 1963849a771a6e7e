/** Failures of the machine: storage, files, printing, processes. */
export const hostErrors = {
  DISK_NEARLY_FULL: {
    'zh-CN': '磁盘剩余空间只有 {freeMb} MB，低于 {floorMb} MB。为保护数据已暂停保存，请清理磁盘后重试。',
    en: 'Only {freeMb} MB of disk space left, below {floorMb} MB. Saving is paused to protect the data; free some space and retry.',
  },
} as const;
