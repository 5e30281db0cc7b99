using Sen.Platform.Authorisation;

namespace Sen.Modules.Access;

/// <summary>Addresses of this module's pages.</summary>
public static class Links
{
    public const string Door = "/dang-nhap";
    public const string Code = "/dang-nhap/ma";
    public const string Leave = "/dang-xuat";
    public const string Mine = "/tai-khoan";
    /// <summary>The part of <see cref="Mine"/> where one chooses the daily letters.</summary>
    public const string MyMail = "/tai-khoan#thu";
    public const string MyPassword = "/tai-khoan/mat-khau";
    public const string MyTwoFactor = "/tai-khoan/hai-lop";
    public const string Accounts = "/quan-tri/tai-khoan";
    public const string Import = "/quan-tri/tai-khoan/nhap";
    public const string NewAccount = "/quan-tri/tai-khoan/them";
    public const string Waiting = "/quyen-cho-xac-nhan";

    public const string Cover = "/thay-the";
    public const string Handover = "/ban-giao";

    /// <summary>What the profile page is told when everything was handed over.</summary>
    internal const string HandedOver = "ban-giao";

    /// <summary>Where a person of the staff begins; the page sends on those who have no work there.</summary>
    public const string Desk = "/ban-lam-viec";

    public static string Account(UserId id) => $"{Accounts}/{id}";

    /// <param name="unit">Its code.</param>
    internal static string CoverIn(string unit) => $"{Cover}?don-vi={Uri.EscapeDataString(unit)}";

    internal static string HandoverOf(UserId from) => $"{Handover}?tu={from}";

    internal static string Correct(UserId id) => $"{Accounts}/{id}/sua";

    /// <summary>The door, which leads back to <paramref name="back"/> afterwards.</summary>
    public static string SignIn(string back) => IsLocal(back) && back != "/" ? $"{Door}?tiep={Uri.EscapeDataString(back)}" : Door;

    internal static string CodeFor(string? back) => IsLocal(back) ? $"{Code}?tiep={Uri.EscapeDataString(back!)}" : Code;

    public static string FirstSignIn(string token) => $"/lan-dau?ma={Uri.EscapeDataString(token)}";

    public static string SetUp(string token) => $"/khoi-tao?ma={Uri.EscapeDataString(token)}";

    /// <summary>The address itself when it stays on this site; the desk when not.</summary>
    public static string Back(string? asked) => IsLocal(asked) ? asked! : Desk;

    // "//elsewhere" and "/\elsewhere" leave the site in a browser's eyes.
    private static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not (['/', '/' or '\\', ..]) && !address.Any(char.IsControl);
}
