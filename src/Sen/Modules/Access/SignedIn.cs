using Sen.Kernel.Places;
using Sen.Platform.Authorisation;

namespace Sen.Modules.Access;

/// <summary>What a page may know of the account that is signed in, read once for the request: <c>HttpContext.SignedIn()</c>.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record SignedIn(
    SessionId Session, UserId UserId, string UserName, string Name, string Position, UnitId? Unit, string Language, Theme Theme, bool MustChangePassword);

public static class SignedInRequest
{
    /// <summary>Null when nobody is.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();
}
