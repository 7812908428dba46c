"""Tables of what is supported: products, features, releases and documents."""

from datetime import date

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ProductRow(Base):
    """A product; ``own`` is false where it is not wholly the vendor's (E6)."""

    __tablename__ = "products"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    aliases: Mapped[list[str]] = mapped_column(JSON, default=list)
    own: Mapped[bool] = mapped_column(default=True)


class FeatureRow(Base):
    """A feature of a product."""

    __tablename__ = "features"
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    aliases: Mapped[list[str]] = mapped_column(JSON, default=list)
    about: Mapped[str] = mapped_column(default="")


class ReleaseRow(Base):
    """A published version of a product."""

    __tablename__ = "releases"
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    released_on: Mapped[date]


class DocumentRow(Base):
    """A document of the vendor's own about a product (K3); ``owner`` is the address errors in it are told to."""

    __tablename__ = "documents"
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), primary_key=True)
    title: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    owner: Mapped[str] = mapped_column(default="", server_default="")
