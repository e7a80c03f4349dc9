import { openOpfsTemplates, withTemplates } from '#lib/ingest/store/opfs-folder.ts';
import { newTemplateId, TemplateShelf } from '#lib/ingest/store/template-shelf.ts';
import { ownSetId } from '../data/own-set.ts';

/** 模板架 of this browser, in the folder of 我的数据: it leaves with its archive. */
export const openShelf = async (): Promise<TemplateShelf> =>
	new TemplateShelf(await openOpfsTemplates(ownSetId), {
		newId: newTemplateId,
		alone: withTemplates
	});
