// Names as they are kept: composed Unicode, single spaces, a plain apostrophe, the tone on the first vowel of oa, oe, uy (Hòa, Thủy) as resolutions print it.

const tones = '\u0300\u0301\u0303\u0309\u0323';

// Not before another letter (Hoàn, Huỳnh keep the tone on the second vowel) and not after q (Quý).
const secondVowelToned = new RegExp(`(^|[^qQ\\p{M}])([oOuU])([aAeEyY])([${tones}])(?![\\p{L}\\p{M}])`, 'gu');

export const cleaned = text => (text ?? '').normalize('NFD')
  .replace(secondVowelToned, (whole, before, first, second, tone) =>
    /[uU]/.test(first) === /[yY]/.test(second) ? before + first + tone + second : whole)
  .normalize('NFC').replace(/[’‘ʼ`]/g, "'").replace(/\s+/gu, ' ').replace(/\s*[–-]\s*/gu, ' - ').trim();

export const unmarked = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

const kinds = [
  ['Thành phố', 'province', 'City'], ['Tỉnh', 'province', 'Province'], ['Phường', 'ward', 'Ward'], ['Xã', 'commune', 'Commune'],
  ['Thị trấn', 'township', 'Township'], ['Đặc khu', 'special-zone', 'Special Zone'], ['Quận', 'district', 'District'],
  ['Huyện', 'district', 'District'], ['Thị xã', 'district', 'Town'],
];

/** What a full name says of its unit: `Phường Ba Đình` is a ward, `Ba Dinh Ward` in English. */
export function described(name) {
  const [word, kind, english] = kinds.find(([w]) => name.startsWith(w + ' ')) ?? [];
  if (!word) throw new Error(`No kind in the name “${name}”.`);
  const proper = name.slice(word.length + 1);
  return { kind, nameEn: /^[0-9]/.test(proper) ? `${english} ${unmarked(proper)}` : `${unmarked(proper)} ${english}` };
}
