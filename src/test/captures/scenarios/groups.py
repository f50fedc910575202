"""Multicast groups: IGMP versions 1 to 3, MLD versions 1 and 2."""
import socket
import struct
import time

from capture import capture
from network import pair
from scenarios.icmp import checksum

GROUP, GROUP6 = "239.9.9.9", "ff15::9:9"
ALL_HOSTS, QUERY = "224.0.0.1", 0x11
SOURCE = "10.9.0.2"


def igmp():
    near, far = pair()
    with capture(near, "eth0", "igmp.pcap", "igmp"):
        for version in (3, 2, 1):
            near.set("ipv4/conf/eth0/force_igmp_version", version)
            join_and_leave(near, version)
        near.set("ipv4/conf/eth0/force_igmp_version", 0)
        joined = near.udp("", 4444)
        membership(joined, socket.IP_ADD_MEMBERSHIP)
        query(far, struct.pack("!BBH4s", QUERY, 10, 0, bytes(4)))
        query(far, struct.pack("!BBH4sBBH4s", QUERY, 10, 0, socket.inet_aton(GROUP), 2, 125, 1,
                               socket.inet_aton(SOURCE)))
        time.sleep(1.2)


def join_and_leave(host, version):
    joined = host.udp("", 4444)
    membership(joined, socket.IP_ADD_MEMBERSHIP)
    time.sleep(0.1)
    if version == 3:
        # A single source of the group (RFC 3376 section 4.2.12).
        joined.setsockopt(socket.IPPROTO_IP, 38, socket.inet_aton(GROUP) + socket.inet_aton("10.9.0.1")
                          + socket.inet_aton(SOURCE))
        time.sleep(0.1)
    joined.close()
    time.sleep(0.1)


def membership(sock, change):
    sock.setsockopt(socket.IPPROTO_IP, change, socket.inet_aton(GROUP) + socket.inet_aton("10.9.0.1"))


def query(host, plain):
    sock = host.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_IGMP)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_OPTIONS, bytes([148, 4, 0, 0]))
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(SOURCE))
    sock.sendto(plain[:2] + struct.pack("!H", checksum(plain)) + plain[4:], (ALL_HOSTS, 0))
    time.sleep(0.1)


def mld():
    near, _ = pair()
    time.sleep(2)
    with near.inside():
        interface = socket.if_nametoindex("eth0")
    with capture(near, "eth0", "mld.pcapng", "ip6"):
        for version in (2, 1):
            near.set("ipv6/conf/eth0/force_mld_version", version)
            joined = near.udp("::", 4444)
            group = socket.inet_pton(socket.AF_INET6, GROUP6) + struct.pack("I", interface)
            joined.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, group)
            time.sleep(0.5)
            joined.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_LEAVE_GROUP, group)
            time.sleep(0.5)


SCENARIOS = [igmp, mld]
