/** XLSX. */
export const workbookType =
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the person; nothing leaves the machine. */
export function download(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000); // the browser is done reading by then
}
