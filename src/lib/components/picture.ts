/** What stands around the plot in a picture that leaves the page. */
export interface PictureText {
	title: string;
	unit: string;
	source: string;
}

const edge = 16;
const scale = 2;

/**
 * A chart as PNG at twice its size, with its title, unit and source in it, so that a picture that is
 * passed on still says what it is, 模拟 too.
 */
export async function picture(svg: SVGSVGElement, text: PictureText): Promise<Blob> {
	const { width, height } = svg.getBoundingClientRect();
	const style = getComputedStyle(document.documentElement);
	const colour = (name: string) => style.getPropertyValue(name).trim();
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('canvas context missing: 2d');
	const font = colour('--sans');
	const lines = [
		...wrap(pen, text.title, `600 16px ${font}`, width).map((line) => ({
			line,
			font: `600 16px ${font}`,
			colour: '--ink',
			step: 24
		})),
		...wrap(pen, text.unit, `12px ${font}`, width).map((line) => ({
			line,
			font: `12px ${font}`,
			colour: '--ink-3',
			step: 18
		}))
	];
	const top = edge + lines.reduce((sum, { step }) => sum + step, 0) + 8;
	canvas.width = (width + edge * 2) * scale;
	canvas.height = (top + height + 18 + edge) * scale;
	pen.scale(scale, scale);
	pen.fillStyle = colour('--surface');
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'top';
	let y = edge;
	for (const { line, font, colour: name, step } of lines) {
		pen.font = font;
		pen.fillStyle = colour(name);
		pen.fillText(line, edge, y);
		y += step;
	}
	pen.drawImage(await drawn(svg, width, height), edge, top, width, height);
	pen.font = `12px ${font}`;
	pen.fillStyle = colour('--ink-3');
	pen.fillText(text.source, edge, top + height + 4);
	return new Promise((done, failed) =>
		canvas.toBlob((blob) =>
			blob ? done(blob) : failed(new Error('canvas not encoded: png'))
		)
	);
}

/** Breaks a line where it no longer fits; Han text breaks anywhere. */
function wrap(
	pen: CanvasRenderingContext2D,
	text: string,
	font: string,
	width: number
): string[] {
	pen.font = font;
	const lines: string[] = [];
	let line = '';
	for (const character of text) {
		if (line !== '' && pen.measureText(line + character).width > width) {
			lines.push(line);
			line = '';
		}
		line += character;
	}
	return line === '' ? lines : [...lines, line];
}

async function drawn(svg: SVGSVGElement, width: number, height: number) {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	copy.setAttribute('width', String(width * scale));
	copy.setAttribute('height', String(height * scale));
	if (!copy.getAttribute('viewBox'))
		copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
	await image.decode();
	return image;
}
