using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Single members as somebody at a desk knows them: by address or staff number, and with a name that can be wrong.</summary>
public interface IMemberRecords
{
    /// <summary>The member of exactly this address or staff number; null when there is none.</summary>
    Task<long?> FindAsync(string emailOrStaffNumber, CancellationToken cancellation);

    /// <summary>Replaces the recorded name; false when it was that already. Part of the caller's transaction; the caller has made sure that it may.</summary>
    Task<Outcome<bool>> RenameAsync(long memberId, string givenName, string familyName, CancellationToken cancellation);
}
