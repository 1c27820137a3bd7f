using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Operations.Access;

/// <summary>The first start prints the operator's link; later ones are made by <c>aloi operator</c>.</summary>
internal sealed class AnnounceOperator(OperatorLinks links, AloiSettings settings, ServerConsole console) : IStartupStep
{
    public int Order => 210;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await links.IsFirstAsync(cancellation))
        {
            return;
        }

        var name = string.Join(" · ", Languages.All.Select(language => TextCatalog.Get(language, "operations.console")));
        await console.Output.WriteLineAsync($"{name}: {settings.ListeningAddress}{await links.CreateAsync(cancellation)}");
        await console.Output.FlushAsync(cancellation);
    }
}
