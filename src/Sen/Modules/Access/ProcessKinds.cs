using Sen.Platform.Audit;

namespace Sen.Modules.Access;

/// <summary>What acts of this module are called in the audit; stored, so they never change.</summary>
internal static class ProcessKinds
{
    public static readonly ProcessKind CreatingAccounts = new("creating-accounts");
    public static readonly ProcessKind CreatingFirstAdministrator = new("creating-first-administrator");
    public static readonly ProcessKind CorrectingAccount = new("correcting-account");
    public static readonly ProcessKind DisablingAccount = new("disabling-account");
    public static readonly ProcessKind EnablingAccount = new("enabling-account");
    public static readonly ProcessKind EndingSessions = new("ending-sessions");
    public static readonly ProcessKind GrantingRoles = new("granting-roles");
    public static readonly ProcessKind ConfirmingGrants = new("confirming-grants");
    public static readonly ProcessKind RevokingGrant = new("revoking-grant");
    public static readonly ProcessKind ProposingCover = new("proposing-cover");
    public static readonly ProcessKind EndingCover = new("ending-cover");
    public static readonly ProcessKind HandingOver = new("handing-over");
    public static readonly ProcessKind ConfirmingHandover = new("confirming-handover");
    public static readonly ProcessKind TakingBackHandover = new("taking-back-handover");
    public static readonly ProcessKind MakingLink = new("making-reset-link");
    public static readonly ProcessKind ChoosingPassword = new("choosing-password");
    public static readonly ProcessKind ChangingPassword = new("changing-password");
    public static readonly ProcessKind ChangingPreferences = new("changing-preferences");
    public static readonly ProcessKind ChoosingMail = new("choosing-mail");
    public static readonly ProcessKind TurningOnTwoFactor = new("turning-on-two-factor");
    public static readonly ProcessKind TurningOffTwoFactor = new("turning-off-two-factor");
    public static readonly ProcessKind RenewingRecoveryCodes = new("renewing-recovery-codes");
    public static readonly ProcessKind UsingRecoveryCode = new("using-recovery-code");
}
