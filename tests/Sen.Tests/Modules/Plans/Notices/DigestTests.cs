using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Profile;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;
using Sen.Platform.Mail;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Platform.Mail;

namespace Sen.Tests.Modules.Plans.Notices;

/// <summary>One letter a day at most. The tests stand on Tuesday 24/11/2026, 09:41.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task Letter_SaysTheAnswerInItsSubject_AndGoesOnce()
    {
        await using var sen = await SenHost.StartAsync(with: s => s with { PublicAddress = "https://sen.example/" });
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], name: "Nguyễn Thu Hằng", email: "hang@sen.example");

        Assert.Equal(new DigestRun(1, 0, WasCutShort: false), await SendAsync(sen));
        Assert.Equal(new DigestRun(0, 0, WasCutShort: false), await SendAsync(sen));

        var letter = Assert.Single(await InFolderAsync(sen));
        Assert.Equal("2 việc quá hạn, 1 việc bị trả lại, 2 việc mới giao", letter.Subject);
        Assert.Equal("<https://sen.example/tai-khoan#thu>", letter.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("hang@sen.example", letter.To.Mailboxes.Single().Address);
        Assert.Contains("Kính gửi Nguyễn Thu Hằng,", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Rà soát (Kế hoạch 58/KH-UBND, nhiệm vụ", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Quá hạn 7 ngày, hạn 17/11/2026", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://sen.example/viec/{(await sen.WorkOfAsync(given.Communes[0]))[0].Id}", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://sen.example/thong-bao\">", letter.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_InTheFolder_AreForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        await SendAsync(sen);

        var file = Assert.Single(Directory.GetFiles(sen.Settings.Folder.Mail, "*.eml", SearchOption.AllDirectories));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(sen.Settings.Folder.Mail));
        Assert.Equal("2026-11-24", Path.GetFileName(Path.GetDirectoryName(file)));
    }

    [Fact]
    public async Task NextDay_OnlyWhatIsNewIsWritten_AndNothingNewIsNoLetter()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        await SendAsync(sen);

        sen.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await SendAsync(sen)).Sent);
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        (await sen.AskAsync(given.FocalOfficer(0), id, "Là sao?")).Expect();
        (await sen.AnswerAsync(given.PlanOfficer, id, "Là thế")).Expect();
        Assert.Equal(1, (await SendAsync(sen)).Sent);

        Assert.Contains(await InFolderAsync(sen), l => l.Subject == "1 câu trả lời");
    }

    [Fact]
    public async Task WhatWasSeen_IsNotWritten()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        var person = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        using var client = await sen.ClientAsync(person);
        await (await client.GetAsync("/thong-bao")).Form("Đã xem").SubmitAsync();

        Assert.Equal(0, (await SendAsync(sen)).Sent);
    }

    [Fact]
    public async Task PeopleWithoutAddressOrAccess_GetNone()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0]);
        await sen.Given.AccountAsync(Role.Administrator, given.City, email: "quantri@sen.example");
        var gone = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "nghi@sen.example");
        await sen.Given.RunAsync("disabling", db => db.Accounts.Single(a => a.Id == gone.Id).Disable(Actor.Program.UserId, sen.Time.GetUtcNow()));

        Assert.Equal(new DigestRun(0, 0, WasCutShort: false), await SendAsync(sen));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-5)]
    public async Task DaysOffAndNights_HaveNoLetters(double later)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        // A Saturday; four in the morning.
        sen.Time.Advance(later > 0 ? TimeSpan.FromDays(later) : TimeSpan.FromHours(24 + later));

        Assert.Equal(0, (await SendAsync(sen)).Sent);
        sen.Time.Advance(later > 0 ? TimeSpan.FromDays(2) : TimeSpan.FromHours(3));
        Assert.Equal(1, (await SendAsync(sen)).Sent);
    }

    [Fact]
    public async Task ServerDown_LeavesLettersForTheNextRun()
    {
        using var server = MailServer.Start();
        var port = MailServer.NoPort();
        await using var sen = await SenHost.StartAsync(
            services => services.AddScoped<IMailer>(s => new SmtpMailer(server.Settings with { Port = port }, s.GetRequiredService<ILogger<SmtpMailer>>())));
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");

        Assert.Equal(new DigestRun(0, 0, WasCutShort: true), await SendAsync(sen));
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<Digest>().CountAsync()));
        port = server.Port;
        Assert.Equal(new DigestRun(1, 0, WasCutShort: false), await SendAsync(sen));

        Assert.Equal("2 việc quá hạn, 1 việc bị trả lại, 2 việc mới giao", Assert.Single(server.Taken).Subject);
    }

    [Fact]
    public async Task ServerWithoutTls_IsNotUsedWhereTlsIsRequired()
    {
        using var server = MailServer.Start();
        await using var sen = await SenHost.StartAsync(with: s => s with { Mail = server.Settings with { IsEncrypted = true } });
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");

        Assert.True((await SendAsync(sen)).WasCutShort);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task OneBadAddress_DoesNotStopTheOthers()
    {
        using var server = MailServer.Start();
        await using var sen = await SenHost.StartAsync(with: s => s with { Mail = server.Settings });
        var given = await OneOverdueOneReturnedAsync(sen);
        for (var i = 0; i < 3; i++)
            await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[i], email: i == 1 ? "ai@nobody.example" : $"p{i}@sen.example");

        Assert.Equal(new DigestRun(2, 1, WasCutShort: false), await SendAsync(sen));
        Assert.Equal(["p0@sen.example", "p2@sen.example"], server.Taken.Select(m => m.To.Mailboxes.Single().Address).Order());
        Assert.Equal(new DigestRun(0, 1, WasCutShort: false), await SendAsync(sen));
    }

    [Fact]
    public async Task TwoNodesAtOnce_SendOnce()
    {
        using var server = MailServer.Start();
        await using var sen = await SenHost.StartAsync(with: s => s with { Mail = server.Settings });
        var given = await OneOverdueOneReturnedAsync(sen);
        for (var i = 0; i < 9; i++)
            await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[i % 3], email: $"p{i}@sen.example");

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SendAsync(sen))));

        Assert.Equal(9, runs.Sum(r => r.Sent));
        Assert.Equal(9, server.Taken.Select(m => m.To.Mailboxes.Single().Address).Distinct().Count());
        Assert.Equal(9, server.Taken.Count);
    }

    [Fact]
    public async Task Claim_OfANodeThatDied_IsTakenOverAfterAWhile()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        var person = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        Assert.True(await sen.QueryAsync(db => new DigestClaims(db).TakeAsync(person.Id, SenHost.Today, sen.Time.GetUtcNow(), default)));

        Assert.Equal(0, (await SendAsync(sen)).Sent);
        sen.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(1, (await SendAsync(sen)).Sent);
    }

    [Theory]
    [InlineData(Role.FocalOfficer, MailChoice.Duties, "2 việc quá hạn, 1 việc bị trả lại")]
    [InlineData(Role.FocalOfficer, MailChoice.None, "2 việc quá hạn, 1 việc bị trả lại")]
    [InlineData(Role.UnitHead, MailChoice.None, null)]
    public async Task Choice_LeavesDutiesToThoseWhoReceiveTheWork(Role role, MailChoice choice, string? subject)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        var person = await sen.Given.AccountAsync(role, given.Communes[0], email: "hang@sen.example");
        await sen.Given.RunAsync("choosing", db => db.Accounts.Single(a => a.Id == person.Id).Choose(choice));

        await SendAsync(sen);

        Assert.Equal(subject, (await InFolderAsync(sen)).SingleOrDefault()?.Subject);
    }

    [Fact]
    public async Task Choice_OfNone_IsNotOpenToFocalOfficers()
    {
        await using var sen = await SenHost.StartAsync();
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, email: "hang@sen.example");
        using var client = await sen.ClientAsync(officer);

        var page = await client.GetAsync("/tai-khoan");
        Assert.True(page.Has("Cán bộ đầu mối không tắt được thư về việc bắt buộc."));
        Assert.False(page.Has("Không nhận"));
        var saved = await page.Form("Lưu cách nhận thư").Choose("Nhận thư", "Chỉ việc bắt buộc: quá hạn, bị trả lại, đôn đốc").SubmitAsync();
        Assert.True(saved.Has("Đã lưu cách nhận thư."));
        Assert.Equal(MailChoice.Duties, await sen.QueryAsync(db => db.Accounts.Where(a => a.Id == officer.Id).Select(a => a.Mail).SingleAsync()));
        (await sen.ActAsync<ChooseMail, Result>(officer.Actor, (op, p) => op.RunAsync(new(MailChoice.None), p, default))).Expect("mail.duties");
    }

    [Fact]
    public async Task Letter_IsInTheLanguageOfTheAccount()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        var person = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], email: "hang@sen.example");
        await sen.Given.RunAsync("choosing", db => db.Accounts.Single(a => a.Id == person.Id).Prefer("en", Theme.Light));

        await SendAsync(sen);

        Assert.Equal("2 assignments overdue, 1 sent back, 2 new pieces of work", Assert.Single(await InFolderAsync(sen)).Subject);
    }

    [Fact]
    public async Task Letter_ToAPlanOfficer_NamesUnitsAndTheirWords()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await OneOverdueOneReturnedAsync(sen);
        await sen.Given.AccountAsync(Role.PlanOfficer, given.HomeAffairs, email: "duc@sen.example");
        var id = (await sen.WorkOfAsync(given.Communes[1]))[0].Id;
        (await sen.AskAsync(given.FocalOfficer(1), id, "Rà soát tổ nào?")).Expect();
        sen.Time.Advance(TimeSpan.FromMinutes(1));

        await SendAsync(sen);

        var letter = Assert.Single(await InFolderAsync(sen));
        Assert.Equal("1 đề nghị làm rõ", letter.Subject);
        Assert.Contains("UBND phường Số 2: ", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("“Rà soát tổ nào?”", letter.TextBody, StringComparison.Ordinal);
    }

    /// <summary>Each of three communes has work that is overdue by seven days; the first also work that was sent back.</summary>
    private static async Task<PlanGiven> OneOverdueOneReturnedAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-17"), PlanGiven.ToCommunes("Tập huấn", "2026-11-17"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[1].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        await sen.ReportAsync(given.FocalOfficer(0), id);
        await sen.ReturnAsync(given.PlanOfficer, id, "Thiếu danh sách");
        // Events of one instant are recorded microseconds apart; whoever looks looks later.
        sen.Time.Advance(TimeSpan.FromMinutes(1));
        return given;
    }

    private static Task<DigestRun> SendAsync(SenHost sen) => sen.InScopeAsync(s => s.GetRequiredService<SendDigests>().SendAsync(default));

    private static async Task<IReadOnlyList<MimeMessage>> InFolderAsync(SenHost sen)
    {
        if (!Directory.Exists(sen.Settings.Folder.Mail))
            return [];
        var letters = new List<MimeMessage>();
        foreach (var file in Directory.GetFiles(sen.Settings.Folder.Mail, "*.eml", SearchOption.AllDirectories))
            letters.Add(await MimeMessage.LoadAsync(file));
        return letters;
    }
}
