using System.Globalization;
using System.Reflection;
using System.Text;
using Aloi.Standards.Baking;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Did;
using Aloi.Standards.Jcs;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.JsonSchema;
using Aloi.Standards.Multiformats;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.SdJwt;
using Aloi.Standards.StatusList;
using Aloi.Standards.TransparencyLog;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>The limits of the library as docs/security.md shows them, read from the code.</summary>
internal static class LimitsTable
{
    public static string Text()
    {
        var text = new StringBuilder("| what | at most |\n|---|---|\n");
        foreach (var (what, value) in Rows())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {value:N0} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string What, long Value)> Rows()
    {
        var reading = (StrictJsonLimits)Static(typeof(DocumentReading), "Limits");
        yield return ("a document to verify, bytes", reading.MaxBytes);
        yield return ("its objects and arrays in one another", reading.MaxDepth);
        yield return ("JSON read otherwise, bytes", StrictJsonLimits.Default.MaxBytes);
        yield return ("canonical JSON, objects and arrays in one another", JsonCanonicalizer.MaxDepth);
        yield return ("JSON-LD, values in one document", LinkedDataLimits.Default.MaxNodes);
        yield return ("JSON-LD, terms defined or carried over by its contexts", LinkedDataLimits.Default.MaxContextWork);
        yield return ("JSON-LD, contexts in one another; terms that hang on one another", LinkedDataLimits.Default.MaxDepth);
        yield return ("JSON-LD, published contexts that include one another", LinkedDataLimits.Default.MaxRemoteContexts);
        yield return ("RDFC-1.0, steps for blank nodes that look alike", CanonicalizationOptions.Default.MaxWork);
        yield return ("proofs of one document that are judged", Constant("Verification.ProofStep", "MostProofs"));
        yield return ("proofs that one proof may rest on", Constant("DataIntegrity.PreviousProofs", "MaxPrevious"));
        yield return ("selective disclosure, statements", StatementList.MaxCount);
        yield return ("selective disclosure, pointers", PointerTree.MaxPointers);
        yield return ("endorsements that are examined", Constant("Verification.EndorsementStep", "Most"));
        yield return ("credentials of a presentation that are verified", Constant("Verification.PresentedCredentials", "Most"));
        yield return ("status entries of a credential", Constant("Verification.StatusStep", "MostEntries"));
        yield return ("a status list unpacked, bytes", BitstringStatusList.DefaultMaxBytes);
        yield return ("revoked credentials of a 1EdTech list", Standards.StatusList.RevocationList.MaxRevoked);
        yield return ("a schema's evaluation, steps", Constant("JsonSchema.Evaluation", "MostWork"));
        yield return ("a schema's pattern, characters (and no backtracking)", Constant("JsonSchema.SchemaPattern", "Longest"));
        yield return ("a DID document or key set, bytes", KeyResolver.MaxDocumentBytes);
        yield return ("its keys", DidDocumentReader.MaxMethods);
        yield return ("a DID URL, characters", DidUrl.MaxLength);
        yield return ("a did:webvh log, bytes", WebVhHistory.MaxBytes);
        yield return ("its entries", WebVhHistory.MaxEntries);
        yield return ("base58, characters (its cost grows with the square)", Base58Btc.MaxLength);
        yield return ("a compact JWS, characters", CompactJws.MaxLength);
        yield return ("its header, bytes", ((StrictJsonLimits)Static(typeof(JoseHeader), "Limits")).MaxBytes);
        yield return ("disclosures of an SD-JWT", SdJwtLimits.MaxDisclosures);
        yield return ("its claims in one another", SdJwtLimits.MaxDepth);
        yield return ("a picture, bytes", PngBaking.MaxPictureBytes);
        yield return ("its chunks", PngBaking.MaxChunks);
        yield return ("elements of an SVG in one another", SvgBaking.MaxDepth);
        yield return ("a baked credential, bytes", PngBaking.MaxCredentialBytes);
        yield return ("a signed note, bytes", SignedNote.MaxLength);
        yield return ("its signatures", SignedNote.MaxSignatures);
    }

    private static long Constant(string type, string name) =>
        Convert.ToInt64(
            Static(typeof(CredentialVerifier).Assembly.GetType($"Aloi.Standards.{type}", throwOnError: true)!, name),
            CultureInfo.InvariantCulture
        );

    private static object Static(Type type, string name) =>
        type.GetField(name, BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        ?? throw new InvalidOperationException($"{type} has no {name}.");
}
