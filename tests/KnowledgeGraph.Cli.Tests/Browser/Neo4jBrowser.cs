using Microsoft.Playwright;

namespace KnowledgeGraph.Cli.Tests.Browser;

/// <summary>
/// Neo4j Browser in Chromium: the page comes from a genuine Neo4j (NEO4J_HTTP), the data from the server under test.
/// </summary>
internal sealed class Neo4jBrowser : IAsyncDisposable
{
    private const int Patience = 30_000;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Neo4jBrowser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the newest command showed.</summary>
    public ILocator Frame => Page.GetByTestId("frame").First;

    /// <summary>Where the screenshots of a test run are kept.</summary>
    public static string Screenshots { get; } =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "browser")).FullName;

    /// <summary>The program, by KG_CHROMIUM or where Debian puts it; null where there is none.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("KG_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
            .OfType<string>()
            .FirstOrDefault(File.Exists);

    public static async Task<Neo4jBrowser> OpenAsync(string address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            // Chromium's own sandbox needs privileges that a container does not give.
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] }
        );
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 1000 },
            }
        );
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address);
        return new(playwright, browser, page);
    }

    /// <summary>Fills the form as a user without a password does, and waits until the page is connected.</summary>
    public async Task ConnectAsync()
    {
        await Page.GetByTestId("authenticationMethod").SelectOptionAsync("NO_AUTH");
        await Page.GetByTestId("connect").ClickAsync();
        await Page.GetByTestId("disconnectedBanner").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Page.GetByTestId("navigationDBMS").ClickAsync();
        await Page.GetByTestId("sidebarMetaItem").First.WaitForAsync();
    }

    /// <summary>Types a command into the editor and waits for a sign of its result in the new frame.</summary>
    public async Task<ILocator> RunAsync(string command, string sign)
    {
        var frames = await Page.GetByTestId("frame").CountAsync();
        await Page.Locator(".monaco-editor").First.ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(command);
        await Page.GetByTestId("editor-Run").ClickAsync();
        await Page.GetByTestId("frame").Nth(frames).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Frame.Locator(sign).First.WaitForAsync();
        return Frame;
    }

    /// <summary>Drops a file on the page, as with the mouse.</summary>
    public async Task DropAsync(string file)
    {
        var transfer = await Page.EvaluateHandleAsync(
            "([text, name]) => { const t = new DataTransfer(); t.items.add(new File([text], name)); return t; }",
            new[] { await File.ReadAllTextAsync(file), Path.GetFileName(file) }
        );
        foreach (var step in (string[])["dragenter", "dragover", "drop"])
        {
            await Page.GetByTestId("main").DispatchEventAsync(step, new { dataTransfer = transfer });
        }
    }

    public Task<byte[]> ShootAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
