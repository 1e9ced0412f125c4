using System.Security.Authentication;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Client;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>Opens connections to one server and turns what goes wrong into the seam's exceptions.</summary>
internal sealed class BoltDialer
{
    private readonly BoltAddress _endpoint;
    private readonly BoltCredentials? _credentials;

    public BoltDialer(string address, BoltCredentials? credentials)
    {
        Address = address;
        _credentials = credentials;
        try
        {
            _endpoint = BoltAddress.Parse(address);
        }
        catch (FormatException exception)
        {
            throw new DatabaseUnavailableException(DatabaseMessages.BadAddress(address, exception.Message), exception);
        }
    }

    public string Address { get; }

    public async Task<BoltConnection> DialAsync(CancellationToken cancellation)
    {
        try
        {
            return await BoltConnection.OpenAsync(_endpoint, _credentials, cancellation: cancellation);
        }
        catch (BoltFailureException exception)
        {
            var user = _credentials?.User ?? "nobody";
            throw new DatabaseUnavailableException(
                DatabaseMessages.LogonRefused(Address, user, exception.Message),
                exception
            );
        }
        catch (Exception exception) when (exception is IOException or BoltProtocolException or AuthenticationException)
        {
            throw new DatabaseUnavailableException(
                DatabaseMessages.NotReachable(Address, exception.Message),
                exception
            );
        }
    }
}
