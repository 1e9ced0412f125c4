using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using KnowledgeGraph.Bolt.Handshake;

namespace KnowledgeGraph.Bolt.Client;

/// <summary>Opens the byte stream to a server: TCP, TLS where asked for, and the handshake.</summary>
internal static class BoltTransport
{
    /// <summary>How long a server may take from the connection to its choice of a version.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<(Stream Stream, BoltVersion Version)> OpenAsync(
        BoltAddress address,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, patience.Token);
            var stream = await SecureAsync(new NetworkStream(socket, ownsSocket: true), address, patience.Token);
            await stream.WriteAsync(BoltHandshake.Request(), patience.Token);
            await stream.FlushAsync(patience.Token);
            var answer = new byte[BoltHandshake.ResponseLength];
            await stream.ReadExactlyAsync(answer, patience.Token);
            return (stream, BoltHandshake.ReadResponse(answer));
        }
        catch (EndOfStreamException e)
        {
            socket.Dispose();
            throw new BoltUnavailableException(BoltErrorMessages.ClosedAtOnce(address.ToString()), e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new BoltUnavailableException(BoltErrorMessages.NoAnswer(address.ToString(), Patience), e);
        }
        catch (Exception e) when (e is SocketException || (e is IOException and not BoltUnavailableException))
        {
            socket.Dispose();
            throw new BoltUnavailableException(BoltErrorMessages.NotReachable(address.ToString(), e.Message), e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Stream> SecureAsync(Stream stream, BoltAddress address, CancellationToken cancellation)
    {
        if (!address.Encrypted)
        {
            return stream;
        }

        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = address.Host };
        if (address.AnyCertificate)
        {
            // bolt+ssc means "encrypted, self-signed certificate": the user asked for it by the scheme.
#pragma warning disable CA5359 // The scheme bolt+ssc says that any certificate will do.
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        try
        {
            await secure.AuthenticateAsClientAsync(options, cancellation);
            return secure;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            await secure.DisposeAsync();
            var why = e.InnerException is AuthenticationException inner ? inner.Message : e.Message;
            throw new BoltUnavailableException(BoltErrorMessages.TlsFailed(address.ToString(), why), e);
        }
    }
}
