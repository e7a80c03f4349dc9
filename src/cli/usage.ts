import type { CommanderError } from 'commander';

/** What is wrong with a command line, for people: the parser itself speaks English. */
const sentences: Readonly<Record<string, (what: string) => string>> = {
	'commander.unknownCommand': (what) => `没有“${what}”这个命令。`,
	'commander.unknownOption': (what) => `没有“${what}”这个选项。`,
	'commander.missingMandatoryOptionValue': (what) => `还要写选项“${what}”。`,
	'commander.missingArgument': (what) =>
		`缺少参数“${what}”。--data 后面可以跟几个文件，参数请写在它前面。`,
	'commander.optionMissingArgument': (what) => `选项“${what}”后面没有写内容。`,
	'commander.invalidArgument': (what) => `选项“${what}”的内容不对。`,
	'commander.excessArguments': () => '参数多了。'
};

/** One Chinese sentence and where to read on; the parser's own words where we have none. */
export function usageMessage({ code, message }: CommanderError): string {
	const what = /'([^']+)'/.exec(message)?.[1] ?? '';
	const allowed = /Allowed choices are (.+?)\.$/.exec(message)?.[1];
	const sentence = sentences[code]?.(what) ?? message;
	return `${sentence}${allowed ? `可用：${allowed.replaceAll(', ', '、')}。` : ''}用法见 aidbrief --help。`;
}
