using Sen.Kernel.Results;

namespace Sen.Modules.Access;

/// <summary>
/// What a person types to sign in: 3–64 of a–z, 0–9, dot, hyphen, underscore, at sign. Capitals are read as small letters, so two names that
/// differ in case are the same name.
/// </summary>
public readonly record struct UserName
{
    private UserName(string text) => Value = text;

    public string Value { get; }

    public static Result<UserName> Parse(string? typed)
    {
        var text = Fold(typed);
        return text.Length is >= 3 and <= 64 && text.All(IsAllowed) ? new UserName(text) : Problems.UserNameForm;
    }

    public override string ToString() => Value ?? "";

    internal static UserName Stored(string text) => new(text);

    /// <summary>As it would be stored, whether allowed or not: an unknown name at the door is counted under this.</summary>
    internal static string Fold(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' or '@';
}
