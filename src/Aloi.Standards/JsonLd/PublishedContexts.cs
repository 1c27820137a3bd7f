using System.Reflection;

namespace Aloi.Standards.JsonLd;

/// <summary>The contexts that were taken from their published packages when the library was built, as resources named by their address.</summary>
internal static class PublishedContexts
{
    private const string Prefix = "context:";

    internal static ContextLibrary Load()
    {
        var assembly = typeof(PublishedContexts).Assembly;
        var contexts = new List<KeyValuePair<string, byte[]>>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                contexts.Add(KeyValuePair.Create(name[Prefix.Length..], Read(assembly, name)));
            }
        }

        return new ContextLibrary(contexts);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
