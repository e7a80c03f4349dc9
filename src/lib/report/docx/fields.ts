import { BuilderElement, ImportedXmlComponent, Run } from 'docx';
import { namespaces } from './xml.ts';
import { escapeXml } from './text.ts';

const mark = (type: 'begin' | 'separate' | 'end'): Run =>
	new Run({
		children: [
			new BuilderElement({
				name: 'w:fldChar',
				attributes: { type: { key: 'w:fldCharType', value: type } }
			})
		]
	});

/**
 * 域 with its result written in, so that Word asks nothing on opening and readers that know no fields
 * see the number. A complex field, because several readers lose the text of a simple one.
 */
export function field(instruction: string, result: Run): Run[] {
	const code = ImportedXmlComponent.fromXmlString(
		`<w:instrText xmlns:w="${namespaces.w}" xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`
	);
	return [
		mark('begin'),
		new Run({ children: [code] }),
		mark('separate'),
		result,
		mark('end')
	];
}
