/** The faces that GB/T 9704 sets a letter in. None of them is free, so none is shipped. */
export type OfficialFace = 'title' | 'body' | 'kai' | 'hei';

/** Under which names an office's PC has them: 方正 of the government editions, then what Windows and macOS bring. */
export const officialFaces: Readonly<Record<OfficialFace, readonly string[]>> = {
  title: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  body: [
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '仿宋_GB2312',
    'FangSong_GB2312',
    'FangSong',
    'STFangsong',
    'FZFangSong-Z02S',
  ],
  kai: ['方正楷体_GBK', 'FZKai-Z03', '楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', 'STKaiti', 'FZKai-Z03S'],
  hei: ['方正黑体_GBK', 'FZHei-B01', 'SimHei', 'STHeiti', 'FZHei-B01S', 'Noto Sans CJK SC'],
};

/** What a letter is set in where a face is missing, and for rare characters that the face lacks. */
const shipped = "'Noto Serif SC', 'Noto Serif SC Rare', 'Noto Serif CJK SC', SimSun, 'SimSun-ExtB', serif";

export const faceStack = (face: OfficialFace): string =>
  `${officialFaces[face].map((name) => `'${name}'`).join(', ')}, ${shipped}`;
