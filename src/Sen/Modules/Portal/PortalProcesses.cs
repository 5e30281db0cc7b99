using Sen.Platform.Audit;

namespace Sen.Modules.Portal;

/// <summary>The acts of this module, as the audit names them.</summary>
internal static class PortalProcesses
{
    public static readonly ProcessKind ProposingRelease = new("proposing-release");
    public static readonly ProcessKind ApprovingRelease = new("approving-release");
    public static readonly ProcessKind WithdrawingRelease = new("withdrawing-release");
}
