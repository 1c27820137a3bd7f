using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>Prints, once, an absolute link for each kind of person; whoever started the program is the only one who sees them.</summary>
internal sealed class DemoLinks(string urls, TextWriter output)
{
    /// <param name="links">Kinds of person with the paths, or the whole links, that let them in.</param>
    public async Task PrintAsync(IEnumerable<(string Kind, string Link)> links)
    {
        var origin = urls.Split(';')[0].TrimEnd('/');
        foreach (var (kind, link) in links)
        {
            var absolute = link.StartsWith('/') ? origin + link : link;
            await output.WriteLineAsync($"{Name(Language.French, kind)} · {Name(Language.English, kind)}: {absolute}");
        }

        await output.FlushAsync();
    }

    private static string Name(Language language, string kind) => TextCatalog.Get(language, $"demo.{kind}");
}
