using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Blanks the numbers of a target that are no values: years, dates, document numbers, articles, grades, ages, phone numbers.</summary>
internal static class NotValues
{
    private const string NotPercent = @"(?![\d.,]*\s*(?:%|phan tram))";

    private static readonly Regex Forms = Pattern.Of(string.Join('|',
    [
        @"(?<!\d)20[0-5]\d\s?-\s?20[0-5]\d(?!\d)",
        @"(?<=(?<![a-z])(?:nam|nam hoc|den|vao|truoc|tu|het|cuoi|va|-|/|,)\s?)20[0-5]\d(?![\d%]|[.,]\d|\s(?:nguoi|luot|hoi vien|phu nu|can bo|ho|lao dong|hoc sinh))",
        @"(?<![\d/])\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(?!\d)",
        @"(?<=(?<![a-z])(?:ngay|dip|truoc|tu|den)\s)\d{1,2}[/\-]\d{1,2}(?![\d/%])(?!\s(?:xa|thon|truong|co quan|don vi|phuong|to))",
        @"(?<=(?<![a-z])ngay )\d{1,2}(?: thang \d{1,2})?(?: nam \d{4})?(?!\d)",
        @"(?<![a-z])thang \d{1,2}(?:/\d{4})?(?!\d)",
        @"(?<![a-z])qu[yi] (?:[ivx]+|\d)(?![a-z0-9])",
        @"(?<!\d)\d+/(?:\d{4}/)?[a-z]{1,6}(?:-[a-z&0-9]+)+|(?<!\d)\d+\s?-\s?[a-z]{2,3}/[a-z]+",
        @"(?<![a-z])(?:so|so hieu) \d+/\S+",
        @"(?<![a-z])(?:dieu|khoan|diem|(?<!o )muc|chuong|phan|phu luc|bieu|mau|chi tieu|muc tieu|nhiem vu|de an|noi dung|nhom|cap|loai|hang|khoa|dot|lan thu|thu|buoc|lop|khoi|vung|khu vuc|sdg|to dan pho so|truong so)(?: so)? \d+(?:\.\d+)*(?!\d)" + NotPercent + @"(?:(?:,| va| den| -|-)\s?(?:lop |khoi |muc tieu |chi tieu )?\d+(?:\.\d+)*(?!\d)" + NotPercent + ")*",
        @"\(\s*\d+ (?:chi tieu|muc tieu|nhiem vu|noi dung)[^)]*\)",
        @"(?:(?:do )?tuoi )?(?:tu |duoi |tren |du )?(?<!\d)\d{1,2}(?:\s?(?:-|den|den duoi)\s?\d{1,2})? (?:thang )?tuoi(?: tro len| tro xuong)?|(?:do )?tuoi tu \d{1,2}\s?(?:-|den)\s?\d{1,2}",
        @"trong (?:vong |thoi han )?\d+ (?:gio|ngay|tuan|phut)(?: lam viec)?(?![a-z])",
        @"(?<!\d)24\s?/\s?(?:7|24)(?!\d)|(?<!\d)24/24h?",
        @"(?:tong dai|duong day nong|dien thoai|hotline|so may)(?: so)?:? \d[\d .]*\d(?![\d,%]| %)|(?:tong dai|duong day nong)(?: [a-z]+){1,5} (?:11[1-5]|1022|1[89]00[\d .]*)(?!\d)",
        @"(?<=(?<![a-z])(?:doanh nghiep|co so|don vi|cong ty|co quan)(?: [a-z]+){0,4} )(?:co |su dung )?tu (?:du )?\d[\d.]* [a-z]+(?: [a-z]+){0,3} tro (?:len|xuong)",
        @"[a-z]+-\d+(?![\d.,]*\s*%)",
        @"(?<![a-z0-9])(?:mot|01|1) trong(?= (?:cac|nhung|so|hai|ba|\d))",
        @"(?<![a-z])(?<!phan )(?:(?:hai|ba) cap|(?:hai|ba|02|03) (?:gioi|con|ben))(?![a-z])",
    ]));

    public static string Mask(string folded) => Forms.Replace(folded, m => new string('\u0001', m.Length));

    public static string Mask(string folded, int start, int end) =>
        string.Concat(folded.AsSpan(0, start), new string('\u0001', end - start), folded.AsSpan(end));
}
