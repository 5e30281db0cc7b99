using System.Text;
using Sen.Kernel.Results;
using Sen.Modules.Access.Passwords;

namespace Sen.Modules.Access;

/// <summary>A password that may be chosen: 10–128 characters in NFC, not common, without the user name. Never logged, never stored.</summary>
public sealed class Password
{
    public const int Shortest = 10;
    public const int Longest = 128;

    private Password(string text) => Text = text;

    internal string Text { get; }

    public static Result<Password> Parse(string? typed, UserName name)
    {
        var text = Normalised(typed);
        var length = text.EnumerateRunes().Count();
        if (length < Shortest)
            return Problems.PasswordTooShort(Shortest);
        if (length > Longest)
            return Problems.PasswordTooLong(Longest);
        if (text.Contains(name.ToString(), StringComparison.OrdinalIgnoreCase))
            return Problems.PasswordIsName;
        return CommonPasswords.Include(text) ? Problems.PasswordCommon : new Password(text);
    }

    /// <summary>Chosen and repeated; the problem names the input that it belongs to.</summary>
    public static Result<Password> Parse(string? typed, string? again, UserName name)
    {
        var password = Parse(typed, name);
        if (password.IsProblem)
            return password.Problem.At("Password");
        return Normalised(again) == password.Value.Text ? password : Problems.PasswordsDiffer.At("Again");
    }

    /// <summary>The same letters are the same password, however the keyboard composed them.</summary>
    internal static string Normalised(string? typed)
    {
        var text = typed ?? "";
        return text.Length > 4 * Longest ? text[..(4 * Longest)] : Kernel.Text.SearchKey.Composed(text);
    }

    public override string ToString() => "•";
}
