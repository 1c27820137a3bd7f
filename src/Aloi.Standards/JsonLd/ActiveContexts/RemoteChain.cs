namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>The addresses of the contexts that are being read one inside the other ("remote contexts", JSON-LD 1.1 API section 4.1.2).</summary>
internal sealed record RemoteChain(string Url, RemoteChain? Outer)
{
    internal int Length { get; } = 1 + (Outer?.Length ?? 0);

    internal static bool Contains(RemoteChain? chain, string url)
    {
        for (var link = chain; link is not null; link = link.Outer)
        {
            if (string.Equals(link.Url, url, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
