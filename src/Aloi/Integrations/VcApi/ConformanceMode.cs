using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Aloi.Standards.JsonLd;

namespace Aloi.Integrations.VcApi;

/// <summary>What is different while the program is being tested for conformance, and only then.</summary>
internal static class ConformanceMode
{
    private const string ExamplesAddress = "https://www.w3.org/ns/credentials/examples/v2";
    private const string Examples = """{"@context":{"@vocab":"https://www.w3.org/ns/credentials/examples#"}}""";

    /// <summary>The published contexts and the one that the test suites use for their examples.</summary>
    public static ContextLibrary Contexts { get; } = ContextLibrary.Published.With(ExamplesAddress, Encoding.UTF8.GetBytes(Examples));

    public static bool IsOn(IConfiguration configuration) => configuration.GetValue<bool>("Conformance:VcApi");

    /// <summary>A certificate for this machine, signed by itself: the test suites speak https to localhost and check no chain.</summary>
    public static X509Certificate2 Certificate(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        names.AddIpAddress(System.Net.IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = time.GetUtcNow();
        using var signed = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));

        // The server wants the key in a form that outlives this method.
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), null);
    }
}
