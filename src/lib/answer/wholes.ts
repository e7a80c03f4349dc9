import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';

/** 其中项: parts and the whole they are part of. */
const parts: Readonly<Record<string, string>> = {
	tekun_central_persons: 'tekun_persons',
	tekun_dispersed_persons: 'tekun_persons',
	tekun_full_care_persons: 'tekun_persons',
	tekun_half_care_persons: 'tekun_persons',
	tekun_self_care_persons: 'tekun_persons',
	orphan_institution_persons: 'orphan_persons',
	orphan_scattered_persons: 'orphan_persons',
	temp_emergency_visits: 'temp_aid_visits',
	temp_expense_visits: 'temp_aid_visits',
	dibao_elderly_persons: 'dibao_persons',
	dibao_minor_persons: 'dibao_persons',
	dibao_disabled_persons: 'dibao_persons',
	dibao_severe_illness_persons: 'dibao_persons',
	dibao_class_supplement_persons: 'dibao_persons',
	dibao_workable_persons: 'dibao_persons',
	medical_inpatient_visits: 'medical_aid_visits',
	medical_outpatient_visits: 'medical_aid_visits',
	medical_major_visits: 'medical_aid_visits',
	tekun_care_spending: 'tekun_spending',
	employ_loan_interest_spending: 'employ_aid_spending',
	fund_central: 'sa_fund_allocated',
	fund_province: 'sa_fund_allocated',
	fund_city: 'sa_fund_allocated',
	fund_county: 'sa_fund_allocated',
	fund_other: 'sa_fund_allocated'
};

const total = 'sa_spending_total';

/** The whole of which an indicator is a part: 特困人员 of 集中供养, 社会救助资金支出总额 of a programme's spending. */
export function wholeOf(
	id: string,
	catalog: Catalog,
	dataset: DatasetInfo
): string | null {
	if (Object.hasOwn(parts, id)) return parts[id]!;
	const declared = dataset.totals.find(({ indicator }) => indicator === total);
	if (declared) return declared.parts.includes(id) ? total : null;
	return catalog.programmes.some(({ spending, inTotal }) => inTotal && spending === id)
		? total
		: null;
}
