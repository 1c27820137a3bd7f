using Aloi.Standards.Json;
using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Verification;

/// <summary>The claims that SD-JWT VC section 2.2.2 demands: the type (<c>vct</c>) and, here, the issuer.</summary>
internal sealed class SdJwtVcShapeStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var type = JsonMembers.Text(examination.Document, "vct");
        if (string.IsNullOrEmpty(type))
        {
            examination.Fail("shape.vct", SelectiveSentences.TypeMissing, "vct");
        }
        else if (string.IsNullOrEmpty(examination.Issuer))
        {
            examination.Fail("shape.issuer", SelectiveSentences.IssuerMissing, "iss");
        }
        else
        {
            examination.Pass("shape.conforms", SelectiveSentences.SelectiveConforms(type), type);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>The status that an SD-JWT VC announces (SD-JWT VC section 2.2.2.3): such lists are not read yet, and the report says so.</summary>
internal sealed class SdJwtVcStatusStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "status") is null)
        {
            examination.Pass("status.none", StatusSentences.NoStatus, "status");
        }
        else
        {
            examination.CannotTell("status.unsupported", StatusSentences.UnknownStatusType("Token Status List"), "status");
        }

        return ValueTask.CompletedTask;
    }
}
