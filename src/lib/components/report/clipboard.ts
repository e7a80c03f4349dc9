import { UserError } from '#lib/domain/errors.ts';

/**
 * Puts text and its formatted twin on the clipboard. A page that an office serves over plain http has no
 * `navigator.clipboard`; there the browser's own copying is asked, and its content replaced.
 */
export async function copy(text: string, html: string): Promise<void> {
	if (navigator.clipboard?.write) {
		await navigator.clipboard.write([
			new ClipboardItem({
				'text/plain': new Blob([text], { type: 'text/plain' }),
				'text/html': new Blob([html], { type: 'text/html' })
			})
		]);
		return;
	}
	let done = false;
	const replace = (event: ClipboardEvent) => {
		event.preventDefault();
		event.clipboardData?.setData('text/plain', text);
		event.clipboardData?.setData('text/html', html);
		done = event.clipboardData !== null;
	};
	document.addEventListener('copy', replace, { once: true });
	document.execCommand('copy');
	document.removeEventListener('copy', replace);
	if (!done) throw new UserError('浏览器没有允许复制。请改用“下载文本”，从文件中复制。');
}
