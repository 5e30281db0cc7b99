using System.Collections.Frozen;
using Sen.Kernel.Text;

namespace Sen.Modules.Access.Passwords;

/// <summary>
/// Passwords that everyone tries first: a list that ships (<c>data/common-passwords.txt</c>), Vietnamese ones of our own, and any of them
/// repeated or dressed with digits and signs ("Matkhau@2026", "password1234", "hanoihanoi"). Digits alone (a birthday, a telephone number) count too.
/// </summary>
internal static class CommonPasswords
{
    // What people here choose; the list is mostly English. Folded: no marks, small letters.
    private static readonly string[] Vietnamese =
    [
        "matkhau", "anhyeuem", "emyeuanh", "yeuem", "yeuanh", "vietnam", "hanoi", "thudo", "thanglong", "saigon", "binhdanggioi", "phunu",
        "hoiphunu", "sonoivu", "ubnd", "noivu", "congchuc", "vanphong", "xinchao", "toiyeuvietnam", "giadinh", "hanhphuc", "maimai", "quantri",
        "admin", "user", "hoasen", "sen", "quanly", "kehoach", "test", "demo", "abc", "abcd", "qwerty", "asdf", "letmein", "welcome", "passw0rd",
    ];

    private static readonly FrozenSet<string> All = Load();

    public static bool Include(string password)
    {
        var folded = SearchKey.Of(password).Replace(" ", "", StringComparison.Ordinal);
        var core = Core(folded);
        return core.Length == 0 || IsListed(folded) || IsListed(core) || IsListed(Core(Unmasked(folded))) || folded.Distinct().Count() < 4 || IsRun(folded);
    }

    private static bool IsListed(string text)
    {
        if (All.Contains(text))
            return true;
        // The same word twice or more: one of its divisors is listed.
        for (var part = 3; part <= text.Length / 2; part++)
        {
            if (text.Length % part == 0 && All.Contains(text[..part]) && IsRepeated(text, part))
                return true;
        }

        return false;
    }

    private static bool IsRepeated(string text, int part)
    {
        for (var i = part; i < text.Length; i++)
        {
            if (text[i] != text[i - part])
                return false;
        }

        return true;
    }

    /// <summary>Without the digits and signs around it.</summary>
    private static string Core(string text) => text.Trim("0123456789!@#$%^&*()-_=+.,;:?/\\|~`'\"<>[]{} ".ToCharArray());

    private static string Unmasked(string text) =>
        text.Replace('@', 'a').Replace('0', 'o').Replace('3', 'e').Replace('$', 's').Replace('1', 'i').Replace('!', 'i');

    /// <summary>Each character follows the one before by the same small step: 1234567890, abcdefghij, 9876543210.</summary>
    private static bool IsRun(string text)
    {
        var step = text.Length > 1 ? text[1] - text[0] : 0;
        if (Math.Abs(step) > 2)
            return false;
        var same = 0;
        for (var i = 1; i < text.Length; i++)
            same += text[i] - text[i - 1] == step ? 1 : 0;
        return same >= text.Length - 2;
    }

    private static FrozenSet<string> Load()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("Data/common-passwords.txt")!);
        var words = new HashSet<string>(Vietnamese, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            words.Add(line);
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
