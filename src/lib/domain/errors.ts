/**
 * A mistake that the user can mend. The page or the command line shows `message` alone
 * (Chinese: what, where, what to do); the command line exits with 1.
 */
export class UserError extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'UserError';
	}
}
