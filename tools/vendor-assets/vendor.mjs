// Puts the pinned fonts, icons and htmx of package.json into src/Sen/wwwroot, with their licences beside them.
// Run: npm ci && npm run vendor. The result is committed, so nobody needs node to build or run Sen.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../src/Sen/wwwroot");
const from = (...path) => join(here, "node_modules", ...path);
const version = async name => JSON.parse(await readFile(from(name, "package.json"), "utf8")).version;

/** Every character of a CSS unicode-range, as one string. */
function characters(range) {
  return range.split(",").flatMap(part => {
    const [first, last = first] = part.trim().replace("U+", "").split("-").map(hex => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  }).join("");
}

async function fonts() {
  const to = join(root, "fonts");
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });

  const body = await version("@fontsource/be-vietnam-pro");
  for (const subset of ["latin", "vietnamese"])
    for (const weight of [400, 600])
      await copyFile(from(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`), join(to, `be-vietnam-pro-${body}-${subset}-${weight}.woff2`));

  // One weight and one optical size of a variable font: 26 kB instead of 159.
  const serif = await version("@fontsource-variable/newsreader");
  const ranges = JSON.parse(await readFile(from("@fontsource-variable/newsreader/unicode.json"), "utf8"));
  for (const subset of ["latin", "vietnamese"]) {
    const whole = await readFile(from(`@fontsource-variable/newsreader/files/newsreader-${subset}-opsz-normal.woff2`));
    const one = await subsetFont(whole, characters(ranges[subset]), { targetFormat: "woff2", variationAxes: { wght: 500, opsz: 36 }, noLayoutClosure: true });
    await writeFile(join(to, `newsreader-${serif}-${subset}-500.woff2`), one);
  }

  // Be Vietnam Pro has no tabular figures, so the ten digits come from Inter.
  const digits = await version("@fontsource/inter");
  for (const weight of [400, 600]) {
    const whole = await readFile(from(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));
    await writeFile(join(to, `inter-${digits}-digits-${weight}.woff2`), await subsetFont(whole, "0123456789", { targetFormat: "woff2" }));
  }

  await copyFile(from("@fontsource/be-vietnam-pro/LICENSE"), join(to, "LICENSE-be-vietnam-pro.txt"));
  await copyFile(from("@fontsource-variable/newsreader/LICENSE"), join(to, "LICENSE-newsreader.txt"));
  await copyFile(from("@fontsource/inter/LICENSE"), join(to, "LICENSE-inter.txt"));
}

const icons = `adjustments-horizontal alert-triangle arrow-back-up arrow-left arrow-right bell building calendar check chevron-down
  chevron-left chevron-right circle circle-check circle-dashed circle-dotted circle-minus clock copy download external-link eye eye-off
  file-text file-import heart-handshake help-circle history hourglass info-circle keyboard link list-details lock logout map-pin menu-2
  message paperclip pencil phone player-pause plus printer qrcode refresh search send share-2 table text-size trash upload user user-question users volume x`
  .split(/\s+/);

/** Our own mark: five petals and a water line. */
const lotus = `<symbol id="lotus" viewBox="0 0 32 32"><path d="M16 5c-4.6 5-4.6 12 0 18c4.6-6 4.6-13 0-18z"/>`
  + `<path d="M11.8 12.3c-1.5-1.6-3-2.6-4.8-3.3c-.7 6.5 2.5 12 9 14"/><path d="M20.2 12.3c1.5-1.6 3-2.6 4.8-3.3c.7 6.5-2.5 12-9 14"/>`
  + `<path d="M7.3 15.2c-1.7-.6-3.3-.8-5.3-.7c1.2 5.5 6.5 9 14 8.5"/><path d="M24.7 15.2c1.7-.6 3.3-.8 5.3-.7c-1.2 5.5-6.5 9-14 8.5"/><path d="M5 28.5h22"/></symbol>`;

async function sprite() {
  const symbols = [];
  for (const name of icons) {
    const svg = await readFile(from(`@tabler/icons/icons/outline/${name}.svg`), "utf8");
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`);
  }
  const notice = `<!-- Tabler Icons ${await version("@tabler/icons")}, MIT, Copyright (c) 2020-2026 Paweł Kuna; the lotus is Sen's own. Made by tools/vendor-assets. -->`;
  await writeFile(join(root, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${[lotus, ...symbols].join("\n")}\n</svg>\n`);
}

async function htmx() {
  const to = join(root, "vendor");
  await mkdir(to, { recursive: true });
  await copyFile(from("htmx.org/dist/htmx.min.js"), join(to, "htmx.min.js"));
  await copyFile(from("htmx.org/LICENSE"), join(to, "LICENSE-htmx.txt"));
  await copyFile(from("@tabler/icons/LICENSE"), join(to, "LICENSE-tabler-icons.txt"));
}

await fonts();
await sprite();
await htmx();
