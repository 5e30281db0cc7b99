namespace Sen.Platform.Documents;

/// <summary>"Hà Nội, ngày 05 tháng 01 năm 2026" (row 4 of the decree's diagram).</summary>
public static class PlaceDateLine
{
    public static string Of(string place, IssueDate date) => $"{DocumentText.Clean(place)}, {date.Words}";
}
