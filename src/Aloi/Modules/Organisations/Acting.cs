using Aloi.Platform.Access;
using Aloi.Platform.Auditing;

namespace Aloi.Modules.Organisations;

/// <summary>Who acts, where and when, and the trace of it: what every verb of this module needs.</summary>
public sealed class Acting(CurrentUser user, TenantScope scope, TimeProvider time, AuditTrail audit)
{
    /// <summary>The operator at the command line, or the program itself.</summary>
    public bool IsOperator => user.Kind is ActorKind.Operator or ActorKind.System;

    public long? MemberId => user.Kind == ActorKind.Member ? user.Id : null;

    public long OrganisationId => scope.OrganisationId ?? throw new InvalidOperationException("No organisation has been entered.");

    public DateTimeOffset Now => time.GetUtcNow();

    public void Enter(long organisationId) => scope.Enter(organisationId);

    public void Record(string action, string subject, object? details = null) => audit.Record(action, subject, details);
}
