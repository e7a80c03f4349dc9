/** 用户事实: what a report needs from its writer. */
export interface Field {
	/** As in 【字段：组长】. */
	name: string;
	label: string;
	/** What to write, shown while it is empty. */
	hint: string;
	required: boolean;
	kind: 'line' | 'text' | 'number' | 'date';
}

/** 文种. Its words stand in `template.md` beside it. */
export interface ReportType {
	id: string;
	/** 调研报告. */
	name: string;
	/** One line for the page that offers it. */
	about: string;
	profile: 'report' | 'speech';
	fields: readonly Field[];
}
