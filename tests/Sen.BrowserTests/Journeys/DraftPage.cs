using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sen.BrowserTests.Journeys;

/// <summary>The page on which what was read, pasted or typed is confirmed row by row.</summary>
internal static partial class DraftPage
{
    /// <summary>What the machine is sure of in one act, each question answered, each remaining row looked at.</summary>
    public static async Task ConfirmAsync(Visitor officer)
    {
        for (var step = 0; step < 100; step++)
        {
            if (await NextAsync(officer.Page) is not { } button)
                return;
            await officer.LeaveByAsync(button);
        }

        Assert.Fail("After a hundred answers there were still questions.");
    }

    private static async Task<ILocator?> NextAsync(IPage page)
    {
        var questions = page.GetByRole(AriaRole.Button, new() { NameRegex = Questions() });
        if (await questions.CountAsync() > 0)
            return questions.First;
        var rest = page.GetByText(Waiting());
        return await rest.CountAsync() == 0 ? null : page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, sang dòng sau" });
    }

    [GeneratedRegex("máy đọc chắc chắn|^Dùng cho cả|^Không phải nhiệm vụ|^Đúng, dùng năm đó")]
    private static partial Regex Questions();

    [GeneratedRegex("Còn [1-9][0-9.]* dòng chờ xác nhận")]
    private static partial Regex Waiting();
}
