// Short names of the regions of China by ISO 3166-2 code, in English and in Simplified Chinese: sources write them with and without "Province".
const chinese: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  'CN-BJ': ['Beijing', '北京'],
  'CN-TJ': ['Tianjin', '天津'],
  'CN-HE': ['Hebei', '河北'],
  'CN-SX': ['Shanxi', '山西'],
  'CN-NM': ['Inner Mongolia', '内蒙古'],
  'CN-LN': ['Liaoning', '辽宁'],
  'CN-JL': ['Jilin', '吉林'],
  'CN-HL': ['Heilongjiang', '黑龙江'],
  'CN-SH': ['Shanghai', '上海'],
  'CN-JS': ['Jiangsu', '江苏'],
  'CN-ZJ': ['Zhejiang', '浙江'],
  'CN-AH': ['Anhui', '安徽'],
  'CN-FJ': ['Fujian', '福建'],
  'CN-JX': ['Jiangxi', '江西'],
  'CN-SD': ['Shandong', '山东'],
  'CN-HA': ['Henan', '河南'],
  'CN-HB': ['Hubei', '湖北'],
  'CN-HN': ['Hunan', '湖南'],
  'CN-GD': ['Guangdong', '广东'],
  'CN-GX': ['Guangxi', '广西'],
  'CN-HI': ['Hainan', '海南'],
  'CN-CQ': ['Chongqing', '重庆'],
  'CN-SC': ['Sichuan', '四川'],
  'CN-GZ': ['Guizhou', '贵州'],
  'CN-YN': ['Yunnan', '云南'],
  'CN-XZ': ['Tibet', '西藏'],
  'CN-SN': ['Shaanxi', '陕西'],
  'CN-GS': ['Gansu', '甘肃'],
  'CN-QH': ['Qinghai', '青海'],
  'CN-NX': ['Ningxia', '宁夏'],
  'CN-XJ': ['Xinjiang', '新疆'],
  'CN-TW': ['Taiwan', '台湾'],
  'CN-HK': ['Hong Kong', '香港'],
  'CN-MO': ['Macao', '澳门'],
};

/** What a region is called in a language of the pages; null where its own name has to do. */
export function provinceName(code: string | null, tag: string): string | null {
  const names = code === null ? undefined : chinese[code];
  return names?.[tag.startsWith('zh') ? 1 : 0] ?? null;
}
