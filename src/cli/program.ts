import { Command, CommanderError, Option } from 'commander';
import { UserError } from '#lib/domain/errors.ts';
import type { ChangeRegionsOptions } from './change-regions.ts';
import type { Effects } from './effects.ts';
import type { ImportOptions } from './import.ts';
import { refuseOverwrite } from './overwrite.ts';
import type { ReportOptions } from './report.ts';
import type { ReviewOptions } from './review.ts';
import type { ScreenOptions } from './screen.ts';
import type { TraceOptions } from './trace.ts';
import type { StoreOptions } from './undo.ts';
import { usageMessage } from './usage.ts';

/** What every command that reads data takes. */
export interface CommonOptions {
	data?: string[];
	region?: string;
	period?: string;
	out?: string;
	json?: boolean;
}

/**
 * Runs one command line. Each command is loaded when it is called: a query waits for no Word writer.
 *
 * @returns the exit code: 0 done; 1 bad input, said in one Chinese sentence, or done with errors
 * among the findings; 2 wrong usage.
 */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
	let code = 0;
	const program = new Command('aidbrief')
		.description('救助数报：社会救助统计的查询、成文与核稿')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => effects.out(text.trimEnd()),
			writeErr: (text) => effects.note(text.trimEnd()),
			// Said in Chinese below.
			outputError: () => undefined
		})
		.hook('preAction', (_, command) => {
			const { out, data = [], template } = command.opts<CommonOptions & ReportOptions>();
			refuseOverwrite(out, [...data, ...command.args, template]);
		})
		.configureHelp({ showGlobalOptions: true })
		.helpCommand('help [command]', '显示命令的用法')
		.helpOption('-h, --help', '显示用法');

	const common = (command: Command): Command =>
		command
			.addOption(
				new Option('--data <set...>', '数据集编号、文件夹或文件；缺省为自带的默认数据集')
			)
			.option('--region <code>', '六位行政区划代码')
			.option('--period <period>', '期间：2024、2024Q3、2024M09 或 2013M01/2014M09')
			.option('--out <path>', '输出文件')
			.option('--json', '只向标准输出打印一个 JSON 值')
			.helpOption('-h, --help', '显示用法');

	common(program.command('datasets').description('列出自带和给定的数据集')).action(
		async (options: CommonOptions) => {
			const { datasetsCommand } = await import('./datasets.ts');
			await datasetsCommand(options, effects);
		}
	);
	common(
		program
			.command('query')
			.description('回答槽位表达式')
			.argument('<slot...>', '槽位，如 城市低保标准·同比；方头括号可写可不写')
	).action(async (slots: string[], options: CommonOptions) => {
		const { queryCommand } = await import('./query.ts');
		await queryCommand(slots, options, effects);
	});
	common(
		program
			.command('report')
			.description('写一份文稿')
			.argument(
				'<type>',
				'survey、promotion-speech、quarterly-speech、bulletin、policy-table、brief'
			)
	)
		.addOption(new Option('--part <part>', '只写数据段落：data').choices(['data']))
		.option('--template <file>', '用自己的模板：.md，或写了槽位的 .docx')
		.addOption(
			new Option('--format <format>', '输出格式')
				.choices(['docx', 'html', 'text', 'json'])
				.default('docx')
		)
		.option('--field <name=value...>', '填写用户字段')
		.addOption(
			new Option(
				'--regions <which>',
				'children：下级各地区各一份，--out 为文件夹或 .zip'
			).choices(['children'])
		)
		.option(
			'--previous <path...>',
			'上期文稿：.docx、文件夹或 .zip，列出已发布而现在不同的数'
		)
		.option('--naming', '问题部分点名区县')
		.option('--pin <rule...>', '必写的问题或特点，写规则号，如 F-05')
		.option('--drop <rule...>', '不写的问题或特点，写规则号')
		.addOption(
			new Option('--layout <layout>', '版式：公文网格 grid、通用版式 plain')
				.choices(['grid', 'plain'])
				.default('grid')
		)
		.addOption(
			new Option('--fonts <fonts>', '字体：gb2312 或 windows')
				.choices(['gb2312', 'windows'])
				.default('gb2312')
		)
		.option('--greyscale', '图用灰度，便于黑白打印')
		.option('--continued', '跨页的表断开，写“续表”')
		.option('--sign <reason>', '定稿检查的错误具名签发，写明理由；待填的不能签')
		.option('--who <name>', '签发人')
		.action(async (type: string, options: ReportOptions) => {
			const { reportCommand } = await import('./report.ts');
			await reportCommand(type, options, effects);
		});
	common(
		program
			.command('screen')
			.description('审核收到的表：长表、分区县横表、部颁报表、时间序列')
			.argument('<file...>', '.xlsx、.csv、.tsv 或 .txt，一个或几个')
	)
		.option('--mapping <file>', '识别方案：存疑的表头按它读')
		.option('--mapping-out <file>', '写出识别方案，改好后用 --mapping 读回')
		.option('--public', '按公开口径审核：小于5的分组人数也要处理')
		.action(async (files: string[], options: ScreenOptions) => {
			const { screenCommand } = await import('./screen.ts');
			if (await screenCommand(files, options, effects)) code = 1;
		});
	common(
		program
			.command('import')
			.description('审核收到的表，没有错误时作为一批存入数据仓；也可恢复数据仓的压缩包')
			.argument('<file...>', '.xlsx、.csv、.tsv 或 .txt，一个或几个；或一个 .zip')
	)
		.requiredOption('--into <folder>', '数据仓的文件夹，没有就新建')
		.option('--mapping <file>', '识别方案：存疑的表头按它读')
		.option(
			'--accept <rule>',
			'放行这条规则的错误，可写几次；须用 --why 写明原因',
			(rule: string, before: string[] | undefined) => [...(before ?? []), rule]
		)
		.option('--why <text>', '原因：为何放行、为何更正')
		.option('--who <name>', '导入人')
		.action(async (files: string[], options: ImportOptions) => {
			const { importCommand } = await import('./import.ts');
			if (await importCommand(files, options, effects)) code = 1;
		});
	const answeredFor = (command: Command): Command =>
		command
			.requiredOption('--into <folder>', '数据仓的文件夹')
			.requiredOption('--who <name>', '经办人')
			.requiredOption('--why <text>', '事由；区划变更写批复文号')
			.option('--json', '只向标准输出打印一个 JSON 值')
			.helpOption('-h, --help', '显示用法');
	program
		.command('history')
		.description('列出数据仓做过的每一批：导入、更正、撤销、区划变更')
		.argument('<folder>', '数据仓的文件夹')
		.option('--json', '只向标准输出打印一个 JSON 值')
		.helpOption('-h, --help', '显示用法')
		.action(async (folder: string, options: { json?: boolean }) => {
			const { historyCommand } = await import('./history.ts');
			await historyCommand(folder, options, effects);
		});
	answeredFor(
		program
			.command('undo')
			.description('撤销数据仓的一批；原批次留着，撤销也可以撤销')
			.argument('<batch>', '批次号，用 history 查看')
	).action(async (batch: string, options: StoreOptions) => {
		const { undoCommand } = await import('./undo.ts');
		await undoCommand(batch, options, effects);
	});
	answeredFor(
		program
			.command('change-regions')
			.description('区划变更：历史数随新代码读，原批次不动，可以撤销')
			.argument('<code...>', '原地区的六位代码；合并时写几个')
			.addOption(
				new Option('--kind <kind>', '类别')
					.choices(['撤县设区', '更名', '代码变更', '划入', '合并', '部分划转'])
					.makeOptionMandatory()
			)
			.requiredOption('--to <code>', '新代码，六位数字；更名的与原代码相同')
			.requiredOption('--name <name>', '新名称')
			.requiredOption('--since <date>', '生效日期，如 2026-07-01')
			.option('--parent <code>', '新的上级；不写则不变')
			.option('--group <name>', '所属片区；不写则不变')
	).action(async (from: string[], options: ChangeRegionsOptions) => {
		const { changeRegionsCommand } = await import('./change-regions.ts');
		await changeRegionsCommand(from, options, effects);
	});
	common(
		program
			.command('review')
			.description('核稿：检查一份文稿，给出 --data 时与数据核对')
			.argument('<file>', '.docx、.txt 或 .md')
			.option('--checklist <file>', '另写一份核查清单：.docx 或 .xlsx')
	).action(async (file: string, options: ReviewOptions) => {
		const { reviewCommand } = await import('./review.ts');
		if (await reviewCommand(file, options, effects)) code = 1;
	});
	common(
		program
			.command('fill')
			.description('填空：用数据填文稿里的空缺')
			.argument('<file>', '.docx、.txt 或 .md')
	).action(async (file: string, options: CommonOptions) => {
		const { fillCommand } = await import('./fill.ts');
		await fillCommand(file, options, effects);
	});
	common(
		program
			.command('refresh')
			.description('更新旧稿：自己写出的文稿换上新数据，人工改动不动')
			.argument('<file>', '本程序写出的 .docx，可以改过')
	).action(async (file: string, options: CommonOptions) => {
		const { refreshCommand } = await import('./refresh.ts');
		await refreshCommand(file, options, effects);
	});
	common(
		program
			.command('trace')
			.description('溯源：读回自己写出的文稿里的每个数')
			.argument('<file>', '本程序写出的 .docx，可以改过')
	)
		.option('--verify', '与 --data 核对，看哪些还相符')
		.action(async (file: string, options: TraceOptions) => {
			const { traceCommand } = await import('./trace.ts');
			await traceCommand(file, options, effects);
		});

	try {
		await program.parseAsync(['node', 'aidbrief', ...argv]);
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.exitCode === 0) return 0;
			if (error.code !== 'commander.help') effects.note(usageMessage(error));
			return 2;
		}
		if (!(error instanceof UserError)) throw error;
		effects.note(error.message);
		code = 1;
	}
	return code;
}
