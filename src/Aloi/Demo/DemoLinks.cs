using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>Prints, once, an absolute link for each kind of person; whoever started the program is the only one who sees them.</summary>
internal sealed class DemoLinks(string urls, TextWriter output)
{
    public async Task PrintAsync(ISignInLinks links, IEnumerable<(Right Right, long MemberId)> team, CancellationToken cancellation)
    {
        var address = urls.Split(';')[0].TrimEnd('/');
        foreach (var (right, member) in team)
        {
            var path = await links.CreateAsync(member, cancellation);
            await output.WriteLineAsync($"{Name(right)}: {address}{path}");
        }

        await output.WriteLineAsync($"{Name("mails")}: {address}/demo/mails");
        await output.FlushAsync(cancellation);
    }

    private static string Name(object what)
    {
        var key = $"demo.{what.ToString()!.ToLowerInvariant()}";
        return $"{TextCatalog.Get(Language.French, key)} · {TextCatalog.Get(Language.English, key)}";
    }
}
