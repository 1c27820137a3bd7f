using System.Xml.Linq;
using Aloi.Platform.Drawing;
using Aloi.Platform.Drawing.Node;
using Microsoft.Extensions.Logging;

namespace Aloi.Tests.Platform.Drawing;

public sealed class DrawingTests
{
    private const string Square =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\" fill=\"#c00\"/></svg>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_template_in_every_palette_is_well_formed_whatever_the_title()
    {
        string[] titles = ["Soudage", "", new string('W', 300), "<script>&\"'", "الملاحة البحرية 🚢", "a\u0000\u0001b"];
        BadgeTemplates.All.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (var template in BadgeTemplates.All)
        {
            foreach (var palette in BadgePalettes.All)
            {
                foreach (var title in titles)
                {
                    var svg = BadgeTemplates.Draw(new BadgeDesign(template.Id, palette.Id, BadgeIcons.All[^1].Id, title));
                    XElement.Parse(svg).Name.LocalName.ShouldBe("svg");
                    svg.ShouldNotContain("<script");
                }
            }
        }
    }

    [Fact]
    public async Task A_badge_becomes_a_picture_that_passes_our_own_check()
    {
        using var drawing = Drawing(new DrawingOptions());
        var png = await drawing.PngAsync(
            BadgeTemplates.Draw(new BadgeDesign("medaille", "sapin", "award", "Conduite en sécurité")),
            800,
            Cancellation
        );
        PictureCheck.Png(png!).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_drawn_gives_no_picture_and_the_next_one_is_drawn()
    {
        using var drawing = Drawing(new DrawingOptions());
        (await drawing.PngAsync("this is no drawing", 100, Cancellation)).ShouldBeNull();
        (
            await drawing.PngAsync(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 100000\"><rect width=\"1\" height=\"9\"/></svg>",
                4000,
                Cancellation
            )
        ).ShouldBeNull();
        (await drawing.PngAsync(Square, 0, Cancellation)).ShouldBeNull();
        (await drawing.PngAsync(Square, 100_000, Cancellation)).ShouldBeNull();
        (await drawing.PngAsync(Square, 20, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_worker_that_dies_is_started_anew()
    {
        var options = new DrawingOptions
        {
            Worker = Worker(
                "process.stdin.on('data', () => { process.stdout.write(Buffer.from([0, 0, 0, 1, 7])); setTimeout(() => process.exit(1), 20); });"
            ),
        };
        using var drawing = Drawing(options);
        (await drawing.PngAsync(Square, 20, Cancellation)).ShouldBe([7]);
        await Task.Delay(500, Cancellation);
        (await drawing.PngAsync(Square, 21, Cancellation)).ShouldBe([7]);
    }

    [Fact]
    public async Task A_worker_that_never_answers_is_given_up_after_the_limit()
    {
        using var drawing = Drawing(
            new DrawingOptions { Worker = Worker("setInterval(() => {}, 1000);"), Timeout = TimeSpan.FromMilliseconds(500) }
        );
        (await drawing.PngAsync(Square, 20, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_Node_there_are_no_pictures_and_the_log_says_so_once()
    {
        var log = new CountingLog();
        using var drawing = new NodeDrawing(
            new DrawingOptions { Program = "/nowhere/node", Pause = TimeSpan.Zero },
            new PictureCache(),
            TimeProvider.System,
            log
        );
        (await drawing.PngAsync(Square, 20, Cancellation)).ShouldBeNull();
        (await drawing.PngAsync(Square, 20, Cancellation)).ShouldBeNull();
        log.Lines.ShouldBe(1);
    }

    [Fact]
    public void The_cache_forgets_what_was_not_asked_for_longest()
    {
        var cache = new PictureCache(mostBytes: 100);
        cache.Keep("a", new byte[25]);
        cache.Keep("b", new byte[25]);
        cache.Keep("c", new byte[25]);
        cache.Find("a");
        cache.Keep("d", new byte[25]);
        cache.Keep("e", new byte[25]);
        cache.Find("b").ShouldBeNull();
        cache.Find("a").ShouldNotBeNull();
        cache.Keep("large", new byte[90]);
        cache.Find("large").ShouldBeNull();
    }

    private static NodeDrawing Drawing(DrawingOptions options) => new(options, new PictureCache(), TimeProvider.System, new CountingLog());

    private static string Worker(string script)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("aloi-worker-").FullName, "worker.mjs");
        File.WriteAllText(path, script);
        return path;
    }

    private sealed class CountingLog : ILogger<NodeDrawing>
    {
        public int Lines { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines++;
    }
}
