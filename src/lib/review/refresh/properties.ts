import { datasetKindNames, type DatasetInfo } from '#lib/domain/dataset.ts';
import { escapeXml } from '#lib/report/docx/text.ts';
import { attribute, scanXml } from '../read/xml-scan.ts';
import { splice } from '../write/splice.ts';

/** 文件属性 of the data a document was renewed from, in docProps/custom.xml; what it has no property for is not added. */
export function renewedProperties(
	xml: string,
	{ id, name, kind }: DatasetInfo,
	fingerprint: string
): string {
	const values: Readonly<Record<string, string>> = {
		数据集: `${name}（${id}）`,
		数据性质: datasetKindNames[kind],
		数据指纹: fingerprint
	};
	const edits = scanXml(xml).children.flatMap((property) => {
		const text = values[attribute(xml, property, 'name') ?? ''];
		const [held] = property.children;
		if (text === undefined || !held) return [];
		const { openEnd, closeStart } = held;
		return [{ at: openEnd, remove: closeStart - openEnd, insert: escapeXml(text) }];
	});
	return splice(xml, edits);
}
