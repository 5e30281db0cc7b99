using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sen.Demonstration;

namespace Sen.BrowserTests;

/// <summary>A person before a page: finds things by the words a person reads, never by the page's inner names.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(30);

    private readonly List<string> complaints = Listen(page);

    public IPage Page { get; } = page;

    public IBrowserContext Context => context;

    public string Path => new Uri(Page.Url).PathAndQuery;

    public async Task GoAsync(string path, int expected = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer?.Status == expected, $"{path} answers {answer?.Status}.");
        AssertQuiet();
    }

    public async Task SignInAsync(string user, string password)
    {
        await FillAsync("Tên đăng nhập", user);
        await FillAsync("Mật khẩu", password);
        await PressAsync("Đăng nhập");
    }

    /// <summary>Gives the demonstration's plan in Word to the page that reads one in.</summary>
    public async Task ReadInAsync()
    {
        await using var content = typeof(DemoBuilder).Assembly.GetManifestResourceStream($"Demo/{DemoBuilder.PlanFile}")!;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        await UploadAsync("Tệp kế hoạch", new() { Name = DemoBuilder.PlanFile, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = bytes.ToArray() });
        await PressAsync("Đọc tệp");
    }

    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    public Task UploadAsync(string label, FilePayload file) => Field(label).SetInputFilesAsync(file);

    public Task ChooseAsync(string label, string option) => Page.GetByRole(AriaRole.Combobox, new() { Name = label }).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task TickAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    /// <summary>Presses the first button that begins with these words, and waits for the page that follows.</summary>
    public Task PressAsync(string words) => LeaveByAsync(ButtonOf(words));

    public Task FollowAsync(string words) => LeaveByAsync(LinkOf(words));

    /// <summary>
    /// Clicks and waits until the next page is there. Its load is awaited from before the click: the page that is left has long been loaded,
    /// and what is looked up too early is looked up there.
    /// </summary>
    public Task LeaveByAsync(ILocator target) => LeaveAsync(() => target.ClickAsync());

    public async Task LeaveAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(MostWait);
        }
        finally
        {
            Page.Load -= OnLoad;
        }

        AssertQuiet();
    }

    /// <summary>The content of the file that a link or button gives.</summary>
    public async Task<byte[]> DownloadAsync(string words)
    {
        var target = LinkOf(words).Or(ButtonOf(words)).First;
        var download = await Page.RunAndWaitForDownloadAsync(() => target.ClickAsync());
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    public Task SeesAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task SeesHeadingAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = words }).First).ToBeVisibleAsync();

    public async Task SeesNotAsync(string words) => await Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    public void AssertAt(string path) => Assert.Equal(path, Path);

    /// <summary>Errors of scripts and of the content policy since the last time; what the server answers with is asserted where a page is opened.</summary>
    public void AssertQuiet()
    {
        var heard = Complaints();
        Assert.True(heard.Count == 0, $"{Path}: {string.Join(" | ", heard)}");
    }

    /// <summary>What was heard since the last time.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var heard = complaints.ToList();
        complaints.Clear();
        return heard;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // By how they begin: hints and counts follow, and "Mật khẩu" is not "Nhập lại mật khẩu".
    private ILocator Field(string label) => Page.GetByLabel(Beginning(label)).First;

    private ILocator ButtonOf(string words) => Page.GetByRole(AriaRole.Button, new() { NameRegex = Beginning(words) }).First;

    private ILocator LinkOf(string words) => Page.GetByRole(AriaRole.Link, new() { NameRegex = Beginning(words) }).First;

    private static Regex Beginning(string words) => new($@"^\s*{Regex.Escape(words)}", RegexOptions.None, MostWait);

    private static List<string> Listen(IPage page)
    {
        var heard = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of ", StringComparison.Ordinal))
                heard.Add(message.Text);
        };
        page.PageError += (_, error) => heard.Add(error);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest)
                heard.Add($"{answer.Url} answers {answer.Status}");
        };
        return heard;
    }
}
