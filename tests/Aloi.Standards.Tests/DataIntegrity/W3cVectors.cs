using System.Text;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Tests.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity;

/// <summary>The W3C test vectors of vc-di-eddsa, which live beside the repository.</summary>
internal static class W3cVectors
{
    private static readonly Lazy<ContextLibrary> LazyContexts = new(() =>
        ContextLibrary.Published.With(
            "https://www.w3.org/ns/credentials/examples/v2",
            Vectors.Read("contexts/credentials-examples-v2.jsonld")
        )
    );

    public static ContextLibrary Contexts => LazyContexts.Value;

    public static byte[] Bytes(string path) => Vectors.Read($"vectors/vc-di-eddsa/{path}");

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path)).TrimEnd('\r', '\n');
}
