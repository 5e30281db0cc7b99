using Sen.Platform.Authorisation;

namespace Sen.Modules.Access;

/// <summary>Bàn giao: everything of one person passes to another.</summary>
/// <param name="Roles">The roles in units that the first gives away; afterwards the second holds each of them.</param>
/// <param name="By">Who proposed it.</param>
public sealed record Handing(UserId From, UserId To, IReadOnlyCollection<RoleGrant> Roles, UserId By);

/// <summary>What a module keeps by person and must pass on. Records of who did what are never rewritten.</summary>
public interface IHandover
{
    /// <summary>Sentences in the reader's language, shown before it is confirmed: how much passes. Numbers alone, since an administrator reads no data.</summary>
    Task<IReadOnlyList<string>> TellAsync(Handing handing, CancellationToken cancel);

    /// <summary>Passes it on. Runs inside the act that moves the roles, and leaves its changes there: all of it is saved, or nothing.</summary>
    Task MoveAsync(Handing handing, CancellationToken cancel);
}
