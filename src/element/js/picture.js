/** A result as one picture for a chat, drawn on a canvas: that needs no address that a page's policy could refuse. */

const INK = "#2a2723";
const QUIET = "#5d5953";
const ACCENT = "#1d5c57";
const PAPER = "#fdfbf7";
const TINT = "#f0eee9";
const SKIN = "#eff4f3";

/** Pixels. A longer text makes it higher. */
const WIDTH = 1080;
const HEIGHT = 1350;
const EDGE = 64;
const CODE = 230;

/** Where a column begins and how wide it is: all of the width, the bodies, beside them, beside the code. */
const COLUMNS = [
  [EDGE, WIDTH - 2 * EDGE],
  [EDGE, 500],
  [EDGE + 540, WIDTH - 2 * EDGE - 540],
  [EDGE + CODE + 36, WIDTH - 2 * EDGE - CODE - 36],
];

/** Pixels between a column and what is above it. */
const GAP = 36;

/** Units of a body, as `figure.rs` draws it: where it begins, and how large it is. Its middle is at 100. */
const BODY = { left: 21, top: 14, width: 158, height: 316 };

/** Pixels of a unit, and of what is around the bodies. */
const SCALE = 1.4;
const PANEL = { width: 500, above: 42, height: 42 + SCALE * BODY.height };

/**
 * How a line of text looks: pixels, weight, colour, space above, column.
 *
 * @type {Record<string, [number, number, string, number, number]>}
 */
const TEXT = {
  clinic: [30, 600, QUIET, 0, 0],
  title: [58, 700, ACCENT, 10, 0],
  marks: [26, 400, QUIET, 10, 1],
  match: [40, 700, INK, 0, 2],
  article: [28, 400, QUIET, 10, 2],
  whom: [28, 700, INK, 18, 2],
  heading: [32, 700, ACCENT, 28, 2],
  tip: [30, 600, INK, 12, 2],
  dose: [26, 400, QUIET, 0, 2],
  signs: [28, 400, INK, 0, 0],
  call: [32, 700, INK, 10, 0],
  link: [24, 400, QUIET, 0, 3],
  promise: [28, 600, INK, 14, 3],
};

/**
 * How a path of a body looks: filled with, stroked with, units of its stroke, and in which halves it is drawn: 1 as it is,
 * -1 mirrored.
 *
 * @type {Record<string, [string, string, number, number[]]>}
 */
const PATHS = {
  skin: [SKIN, INK, 1.5, [1, -1]],
  lines: ["", "#2a272366", 1.5, [1, -1]],
  line: ["", "#2a272366", 1.5, [1]],
  hair: ["#c4c4c2", INK, 1.5, [1]],
  mark: ["#1d5c5788", ACCENT, 2.6, [1]],
  mirrored: ["#1d5c5788", ACCENT, 2.6, [-1]],
};

/**
 * The picture as a PNG. `rows`: what is on it, as `picture.rs` writes it. `code`: a square code as the exports make it, or
 * nothing. Fails where a page may not read back what it draws.
 *
 * @param {string} rows
 * @param {string} code
 * @returns {Promise<Blob>}
 */
export async function picture(rows, code) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  // Drawn once to see how high it is: a canvas that gets another height is empty.
  canvas.height = Math.max(HEIGHT, paint(context, rows, code));
  paint(context, rows, code);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("no picture"))), "image/png");
  });
}

/**
 * What is painted on, and down to where each column is written. `at`: where the body begins that is being drawn.
 *
 * @typedef {{ context: CanvasRenderingContext2D, code: string, isRtl: boolean, free: number[], bodies: number, at: number[] }} Sheet
 */

/**
 * Paints all of it and returns how high it is.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} rows
 * @param {string} code
 */
function paint(context, rows, code) {
  const [[direction], ...parts] = rows
    .trimEnd()
    .split("\n")
    .map((row) => row.split("\t"));
  /** @type {Sheet} */
  const sheet = { context, code, isRtl: direction === "rtl", free: [EDGE, 0, 0, 0], bodies: 0, at: [0, 0] };
  fill(sheet, PAPER, 0, 0, WIDTH, context.canvas.height);
  fill(sheet, ACCENT, 0, 0, WIDTH, 16);
  for (const [kind, text, more] of parts) {
    if (kind === "body") beginBody(sheet, text, more);
    else if (PATHS[kind]) drawPath(sheet, PATHS[kind], text);
    else write(sheet, kind, text);
  }
  return Math.max(...sheet.free, sheet.at[1] + CODE) + EDGE;
}

/** Where something begins that is so far from where lines begin. @param {Sheet} sheet @param {number} x @param {number} width */
const place = ({ isRtl }, x, width) => (isRtl ? WIDTH - x - width : x);

/** @param {Sheet} sheet @param {string} colour @param {number} x @param {number} y @param {number} width @param {number} height */
function fill({ context }, colour, x, y, width, height) {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

/** Begins a column below what is above it, and gives back where it is free. @param {Sheet} sheet @param {number} column */
function reach(sheet, column) {
  const { context, free, code } = sheet;
  const below = Math.max(...free);
  if (column === 0) free[0] = below > free[0] ? below + GAP : below;
  else if (free[column] < free[0]) free[column] = free[0] + GAP;
  else return free[column];
  if (column === 3) {
    free[3] = Math.max(free[3], context.canvas.height - EDGE - CODE);
    sheet.at = [place(sheet, EDGE, CODE), free[3]];
    drawCode(sheet, code);
  }
  return free[column];
}

/** Names the sides of the next body, the back and then the front. @param {Sheet} sheet @param {string} left @param {string} right */
function beginBody(sheet, left, right) {
  const { context, free } = sheet;
  const begins = reach(sheet, 1);
  const top = sheet.bodies ? begins - PANEL.height : begins;
  if (!sheet.bodies) fill(sheet, TINT, place(sheet, EDGE, PANEL.width), top, PANEL.width, PANEL.height);
  free[1] = top + PANEL.height;
  const width = SCALE * BODY.width;
  const x = place(sheet, EDGE + 16 + sheet.bodies * (PANEL.width - 32 - width), width);
  sheet.bodies += 1;
  sheet.at = [x, top + PANEL.above];
  Object.assign(context, { font: font(400, 22), fillStyle: QUIET, textAlign: "left" });
  context.fillText(left, x, top + 30);
  context.textAlign = "right";
  context.fillText(right, x + width, top + 30);
}

/** @param {Sheet} sheet @param {[string, string, number, number[]]} look @param {string} d */
function drawPath({ context, at: [x, y] }, [filled, stroked, units, halves], d) {
  const path = new Path2D(d);
  Object.assign(context, {
    fillStyle: filled,
    strokeStyle: stroked,
    lineWidth: units,
    lineJoin: "round",
    lineCap: "round",
  });
  for (const half of halves) {
    const begins = half > 0 ? BODY.left : 200 - BODY.left;
    context.setTransform(SCALE * half, 0, 0, SCALE, x - SCALE * half * begins, y - SCALE * BODY.top);
    if (filled) context.fill(path);
    context.stroke(path);
  }
  context.resetTransform();
}

/** Draws a square code: the modules of a side, then the dark ones as a path. @param {Sheet} sheet @param {string} code */
function drawCode(sheet, code) {
  const { context, at } = sheet;
  const [modules, dark] = code.split(/ (.*)/);
  if (!dark) return;
  fill(sheet, "#fff", at[0], at[1], CODE, CODE);
  context.fillStyle = "#000";
  context.setTransform(CODE / Number(modules), 0, 0, CODE / Number(modules), at[0], at[1]);
  context.fill(new Path2D(dark));
  context.resetTransform();
}

/** @param {number} weight @param {number} size */
const font = (weight, size) => `${weight} ${size}px system-ui, sans-serif`;

/** @param {Sheet} sheet @param {string} kind @param {string} text */
function write(sheet, kind, text) {
  const { context, free, isRtl } = sheet;
  const [size, weight, colour, above, column] = TEXT[kind];
  const [x, width] = COLUMNS[column];
  const top = reach(sheet, column);
  // The legs end where the panel does.
  if (kind === "marks") fill(sheet, PAPER, place(sheet, EDGE, PANEL.width), top, PANEL.width, GAP);
  Object.assign(context, { font: font(weight, size), fillStyle: colour, textAlign: isRtl ? "right" : "left" });
  // Names and addresses may be of the other direction than what is around them.
  context.direction = /[\u0590-\u08ff]/.test(text) ? "rtl" : "ltr";
  let y = top + above;
  for (const line of wrapped(context, text, width)) {
    context.fillText(line, isRtl ? WIDTH - x : x, y + size);
    y += size * 1.3;
  }
  free[column] = y;
}

/**
 * A text in lines that are no wider than this. What has no space in it is cut where the line ends.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} width
 */
function wrapped(context, text, width) {
  /** @param {string} line */
  const fits = (line) => context.measureText(line.trimEnd()).width <= width;
  const lines = [""];
  for (let word of text.match(/\S+\s*/g) ?? []) {
    if (fits(lines[lines.length - 1] + word)) {
      lines[lines.length - 1] += word;
      continue;
    }
    while (!fits(word)) {
      let end = word.length - 1;
      while (end > 1 && !fits(word.slice(0, end))) end -= 1;
      lines.push(word.slice(0, end));
      word = word.slice(end);
    }
    lines.push(word);
  }
  return lines.filter(Boolean);
}
