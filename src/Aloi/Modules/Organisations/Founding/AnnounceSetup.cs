using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>Tells whoever started an empty installation where to begin, and the code that lets them.</summary>
internal sealed class AnnounceSetup(IssuerContext database, SetupCode code, AloiSettings settings, ServerConsole console) : IStartupStep
{
    /// <summary>After the demo, which founds the organisation itself.</summary>
    public int Order => 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await database.Set<Organisation>().AnyAsync(cancellation))
        {
            return;
        }

        foreach (var language in Languages.All)
        {
            var line = TextCatalog.Get(language, "founding.console", settings.ListeningAddress ?? "", code.Code);
            await console.Output.WriteLineAsync(line);
        }

        await console.Output.FlushAsync(cancellation);
    }
}
