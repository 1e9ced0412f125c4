using System.Net.Security;
using System.Net.Sockets;
using KnowledgeGraph.Bolt.Handshake;

namespace KnowledgeGraph.Bolt.Client;

/// <summary>Opens the byte stream to a server: TCP, TLS where asked for, and the handshake.</summary>
internal static class BoltTransport
{
    public static async Task<(Stream Stream, BoltVersion Version)> OpenAsync(
        BoltAddress address,
        CancellationToken cancellation
    )
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, cancellation);
            var stream = await SecureAsync(new NetworkStream(socket, ownsSocket: true), address, cancellation);
            await stream.WriteAsync(BoltHandshake.Request(), cancellation);
            await stream.FlushAsync(cancellation);
            var answer = new byte[BoltHandshake.ResponseLength];
            await stream.ReadExactlyAsync(answer, cancellation);
            return (stream, BoltHandshake.ReadResponse(answer));
        }
        catch (Exception e)
            when (e is SocketException or EndOfStreamException or System.Security.Authentication.AuthenticationException
            )
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

        await secure.AuthenticateAsClientAsync(options, cancellation);
        return secure;
    }
}
